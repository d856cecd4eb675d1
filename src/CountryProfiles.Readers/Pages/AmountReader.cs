using System.Diagnostics.CodeAnalysis;
using CountryProfiles.Internal;
using CountryProfiles.Units;

namespace CountryProfiles.Readers.Pages;

/// <summary>Reads amounts with the marks, signs of currencies and scale words that pages use, and states them in a unit of the indicator.</summary>
internal sealed class AmountReader(UnitTable units, NumberMarks marks)
{
    private const string Removed = "\u001F";

    private static readonly (string Word, UnitMultiplier Scale, bool IsShort)[] s_scales =
    [
        ("thousand", UnitMultiplier.Thousands, false), ("million", UnitMultiplier.Millions, false), ("millions", UnitMultiplier.Millions, false),
        ("mln", UnitMultiplier.Millions, false), ("mn", UnitMultiplier.Millions, false), ("mio", UnitMultiplier.Millions, false),
        ("billion", UnitMultiplier.Billions, false), ("billions", UnitMultiplier.Billions, false), ("bn", UnitMultiplier.Billions, false),
        ("mrd", UnitMultiplier.Billions, false), ("trillion", UnitMultiplier.Trillions, false), ("trillions", UnitMultiplier.Trillions, false),
        ("m", UnitMultiplier.Millions, true), ("b", UnitMultiplier.Billions, true),
    ];

    // "$" alone is the sign of many currencies.
    private static readonly (string Sign, string Code)[] s_currencies =
    [
        ("us$", "USD"), ("$us", "USD"), ("usd$", "USD"), ("$usd", "USD"), ("us-$", "USD"), ("us-dollar", "USD"), ("us-dollars", "USD"),
        ("usdollar", "USD"), ("usdollars", "USD"), ("unitedstatesdollars", "USD"), ("€", "EUR"), ("euro", "EUR"), ("euros", "EUR"), ("£", "GBP"),
        ("ppp$", "USD@ppp"), ("intl$", "USD@ppp"), ("int$", "USD@ppp"), ("i$", "USD@ppp"),
    ];

    /// <summary>
    /// Reads an amount of an indicator. <paramref name="other"/> is the text of a bracket that may repeat it in another
    /// unit; it must agree, and then also settles the marks of the number.
    /// </summary>
    public bool TryRead(Indicator indicator, ReadOnlySpan<char> text, string? other, PageRemark remark, out PageValue value, out PageProblem problem)
    {
        value = default;
        bool? below = TakeBound(ref text);
        bool isConfirmed = other is not null;
        if (!TryParse(indicator.Unit, text, isConfirmed, out PublishedQuantity published, out string? slip, out problem)
            || !TryFit(indicator, published.Quantity, out Quantity quantity, out problem))
        {
            return false;
        }

        if (other is not null && !Repeats(indicator, quantity, other, out problem))
        {
            return false;
        }

        if (ProblemOf(indicator, published, quantity) is { } impossible)
        {
            problem = new PageProblem(PageFault.Impossible, impossible);
            return false;
        }

        value = new PageValue(
            below switch
            {
                true => ObservationValue.Below(quantity),
                false => ObservationValue.Above(quantity),
                _ => ObservationValue.Of(quantity),
            },
            published.Multiplier,
            remark,
            slip);
        return true;
    }

    /// <summary>A percentage of a whole that is known.</summary>
    public bool TryReadPercentage(ReadOnlySpan<char> text, UnitOfMeasure unit, out Quantity quantity)
    {
        quantity = default;
        if (!TryParse(unit, text, false, out PublishedQuantity published, out string? slip, out _) || slip is not null || published.Quantity.Unit.Code != "%")
        {
            return false;
        }

        quantity = Restate(published.Quantity, unit);
        return quantity.Sign >= 0 && quantity.Amount <= 100;
    }

    /// <summary>True for a text that is an amount of something.</summary>
    public bool LooksLikeAmount(ReadOnlySpan<char> text, out bool hasUnit)
    {
        hasUnit = false;
        TakeBound(ref text);
        int digit = text.IndexOfAnyInRange('0', '9');
        if (digit < 0 || digit > 16 || !NumberToken.TryRead(text[digit..], out NumberToken token))
        {
            return false;
        }

        ReadOnlySpan<char> before = text[..digit].Trim(" +-\u2212\u2013\u00A0");
        ReadOnlySpan<char> after = text[(digit + token.Text.Length)..].Trim().TrimStart(Removed).Trim();
        hasUnit = !before.IsEmpty || !after.IsEmpty || token.Form is not (NumberForm.Plain or NumberForm.Unknown);
        UnitMultiplier scale = TakeScale(ref after, isShortKnown: true);
        return (before.IsEmpty || CurrencyOf(before) is not null || before is "$")
            && (after.IsEmpty || CurrencyOf(after) is not null || after is "%%" || units.TryFind(after, out _) || (scale != default && after is "$"));
    }

    private static bool? TakeBound(ref ReadOnlySpan<char> text)
    {
        (int length, bool? below) = text switch
        {
            ['<', ..] => (1, true),
            ['>', ..] => (1, false),
            _ when text.StartsWith("less than ", StringComparison.OrdinalIgnoreCase) => (10, true),
            _ when text.StartsWith("more than ", StringComparison.OrdinalIgnoreCase) => (10, false),
            _ => (0, (bool?)null),
        };
        text = text[length..].TrimStart();
        return below;
    }

    private bool TryParse(
        UnitOfMeasure? unit, ReadOnlySpan<char> text, bool isConfirmed, out PublishedQuantity published, out string? slip, out PageProblem problem)
    {
        published = default;
        slip = null;
        int digit = text.IndexOfAnyInRange('0', '9');
        if (digit < 0 || !NumberToken.TryRead(text[digit..], out NumberToken token))
        {
            problem = new PageProblem(PageFault.NotAValue, $"A number is expected{(unit is null ? "" : $", in '{unit.Code}' or a unit of the same kind")}.");
            return false;
        }

        ReadOnlySpan<char> before = text[..digit];
        ReadOnlySpan<char> after = text[(digit + token.Text.Length)..];
        string sign = TakeSign(ref before);
        string? currency = before.IsEmpty ? "" : CurrencyOf(before);
        if (currency is null)
        {
            problem = before is "$"
                ? new PageProblem(PageFault.WrongUnit, "'$' is the sign of many currencies: write the ISO 4217 code, as in USD 3,322.")
                : new PageProblem(PageFault.NotAValue, $"'{Excerpt.Of(before)}' before the number is neither a currency nor a sign: only a number with its unit is a value.");
            return false;
        }

        if (after is [',' or '\'' or '\u2019', ..] || (after is ['.', _, ..]) || after.TrimStart() is [',' or '.', .., ] trailing && trailing.Length > 1)
        {
            problem = new PageProblem(PageFault.AmbiguousNumber, "Marks stand in the number that belong to no known way of writing numbers: correct it, as in 199,951 or 31.4.");
            return false;
        }

        if (marks.Settle(token, isConfirmed) is not { } number)
        {
            problem = new PageProblem(
                PageFault.AmbiguousNumber,
                $"'{Excerpt.Of(token.Text)}' reads two ways, or not at all, with the marks that the page uses: name its number convention, or correct the number.");
            return false;
        }

        after = after.Trim().TrimStart(Removed).Trim();
        if (after is ['%', '%'])
        {
            slip = "The percent sign is doubled; it was read as one.";
            after = "%";
        }

        bool isShortKnown = unit is not null && (unit.Currency is not null || IsCount(unit));
        UnitMultiplier scale = TakeScale(ref after, isShortKnown);
        if (scale == default && after.IsEmpty && currency.Length == 0 && token.Form == NumberForm.Plain && PagePeriod.IsYear(token.Text, out _))
        {
            problem = new PageProblem(PageFault.AmbiguousNumber, $"'{token.Text}' may be a year: write an amount with its group mark or unit, as in 2,015 people.");
            return false;
        }

        string unitText = after.IsEmpty ? "" : CurrencyOf(after) ?? after.ToString();
        string scaleWord = scale switch
        {
            UnitMultiplier.Thousands => "thousand",
            UnitMultiplier.Millions => "million",
            UnitMultiplier.Billions => "billion",
            UnitMultiplier.Trillions => "trillion",
            _ => "",
        };
        // A unit of money other than a bare code, such as USD@ppp, is known only after the number.
        bool isBasis = currency.Contains('@');
        string amount = isBasis
            ? $"{sign}{number} {scaleWord} {currency}{unitText}"
            : $"{currency} {sign}{number} {scaleWord} {unitText}";
        if (!units.TryParse(amount, out published, out _))
        {
            problem = new PageProblem(PageFault.WrongUnit, $"'{Excerpt.Of(after.IsEmpty ? text : after)}' is not a known unit: correct it, or add it to the table of units.");
            return false;
        }

        problem = default;
        return true;
    }

    private static string TakeSign(ref ReadOnlySpan<char> before)
    {
        string sign = "";
        if (before is [.., '-' or '\u2212' or '\u2013'])
        {
            sign = "-";
            before = before[..^1];
        }
        else if (before is [.., '+'])
        {
            before = before[..^1];
        }
        else if (before is ['-' or '\u2212', _, ..])
        {
            sign = "-";
            before = before[1..];
        }

        before = before.Trim();
        return sign;
    }

    private static UnitMultiplier TakeScale(ref ReadOnlySpan<char> text, bool isShortKnown)
    {
        int length = 0;
        while (length < text.Length && char.IsLetter(text[length]))
        {
            length++;
        }

        foreach ((string word, UnitMultiplier scale, bool isShort) in s_scales)
        {
            if ((!isShort || isShortKnown) && text[..length].Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                ReadOnlySpan<char> rest = text[length..];
                // "m²" and "m sq" are units.
                if (isShort && !rest.IsEmpty && (rest[0] is not (' ' or '.') || rest.TrimStart(" .").StartsWith("sq", StringComparison.OrdinalIgnoreCase)))
                {
                    continue;
                }

                text = (rest is ['.', ..] ? rest[1..] : rest).Trim();
                return scale;
            }
        }

        return UnitMultiplier.Units;
    }

    private string? CurrencyOf(ReadOnlySpan<char> text)
    {
        if (text.Length > 24)
        {
            return null;
        }

        Span<char> key = stackalloc char[24];
        int length = 0;
        foreach (char c in text)
        {
            if (!char.IsWhiteSpace(c) && c is not ('.' or '\'' or '\u2019' or '(' or ')'))
            {
                key[length++] = char.ToLowerInvariant(c);
            }
        }

        foreach ((string sign, string code) in s_currencies)
        {
            if (key[..length].SequenceEqual(sign))
            {
                return code;
            }
        }

        return length == 3 && text.Length == 3 && units.TryGet(text, out UnitOfMeasure? money) && money.Currency is not null ? money.Code : null;
    }

    // What a page leaves out or abbreviates comes from the indicator, as far as it is of the same kind.
    private bool TryFit(Indicator indicator, Quantity read, out Quantity quantity, out PageProblem problem)
    {
        quantity = read;
        problem = default;
        UnitOfMeasure unit = read.Unit;
        if (indicator.Unit is not { } target)
        {
            problem = new PageProblem(PageFault.WrongUnit, $"'{indicator.Code}' has no usual unit to state the value in: read it from a statistical file.");
            return false;
        }

        if (unit.IsCompatibleWith(target))
        {
            return true;
        }

        if (target.ShareOf is { } whole && unit.ShareOf == "unstated" && units.TryGet($"{unit.Code}{{{whole}}}", out UnitOfMeasure? share))
        {
            quantity = Restate(read, share);
            return true;
        }

        if (unit.Equals(UnitOfMeasure.One) && IsCount(target))
        {
            quantity = Restate(read, target);
            return true;
        }

        if (IsSameMoney(unit, target))
        {
            quantity = Restate(read, target);
            return true;
        }

        string what = unit.Equals(UnitOfMeasure.One)
            ? "The value has no unit"
            : unit.Currency is not null && target.Currency is not null && unit.Currency != target.Currency
                ? $"The value is in {unit.Currency}, and is not converted"
                : $"The value is in '{unit.Code}'";
        problem = new PageProblem(PageFault.WrongUnit, $"{what}: '{indicator.Code}' is stated in '{target.Code}' or a unit of the same kind.");
        return false;
    }

    private static Quantity Restate(Quantity read, UnitOfMeasure unit) => Quantity.Create(read.Amount, read.HalfWidth, unit);

    // Money at market prices on the page, at the indicator's prices and per what it says: USD or USD/person for USD@ppp/person.
    private static bool IsSameMoney(UnitOfMeasure unit, UnitOfMeasure target)
    {
        if (unit.Currency is not { } currency || target.Currency != currency)
        {
            return false;
        }

        string basis = target.PriceBasis is { } prices && prices != PriceBasis.Market ? $"{currency}@{prices}" : currency.ToString();
        return target.Code.StartsWith(basis, StringComparison.Ordinal)
            && (unit.Code == currency.ToString() || unit.Code == basis || unit.Code == string.Concat(currency.ToString(), target.Code.AsSpan(basis.Length)));
    }

    // What shares can be of, can be counted.
    private bool IsCount(UnitOfMeasure unit) => units.TryGet($"%{{{unit.Code}}}", out _);

    private bool Repeats(Indicator indicator, Quantity quantity, string other, [NotNullWhen(false)] out PageProblem problem)
    {
        problem = new PageProblem(PageFault.UnknownRemark, $"'{Excerpt.Of(other)}' may change what is counted: remove it if it does not.");
        if (!TryParse(indicator.Unit, other, false, out PublishedQuantity published, out _, out _)
            || !published.Quantity.Unit.IsCompatibleWith(quantity.Unit) || published.Quantity.Unit.Equals(quantity.Unit))
        {
            return false;
        }

        Quantity difference = quantity - published.Quantity;
        if (difference.Amount.Abs() <= difference.HalfWidth)
        {
            problem = default;
            return true;
        }

        problem = new PageProblem(PageFault.Contradiction, $"'{Excerpt.Of(other)}' is another amount than the one before it: keep the right one.");
        return false;
    }

    private string? ProblemOf(Indicator indicator, PublishedQuantity published, Quantity quantity)
    {
        UnitOfMeasure target = indicator.Unit!;
        bool isRate = target.ShareOf is null && target.Currency is null && !IsCount(target) && target.Code.Contains('/');
        if (quantity.Sign < 0 && !isRate)
        {
            return $"'{indicator.Code}' cannot be negative: check the sign on the page.";
        }

        if (target.ShareOf is not null && quantity.Amount * quantity.Unit.Factor > Rational.One)
        {
            return "A share cannot be more than the whole: check the value on the page.";
        }

        return IsCount(target) && published.Multiplier == UnitMultiplier.Units && !quantity.Amount.IsInteger
            ? "A count has no fractions: a scale such as 'million' may be lost, check the page."
            : null;
    }
}
