using CountryProfiles.Internal;
using CountryProfiles.Units;

namespace CountryProfiles.Readers.Pages;

/// <summary>Reads amounts with the marks, signs of currencies and scale words that pages use, and states them in a unit of the indicator.</summary>
internal sealed partial class AmountReader(UnitTable units, NumberMarks marks)
{
    /// <summary>A quantity, and the power of ten that its text names.</summary>
    private readonly record struct Amount(Quantity Quantity, UnitMultiplier Multiplier);

    private const string Removed = "\u001F";

    private static readonly (string Word, UnitMultiplier Scale, bool IsShort)[] s_scales =
    [
        ("thousand", UnitMultiplier.Thousands, false), ("million", UnitMultiplier.Millions, false), ("millions", UnitMultiplier.Millions, false),
        ("mln", UnitMultiplier.Millions, false), ("mn", UnitMultiplier.Millions, false), ("mio", UnitMultiplier.Millions, false),
        ("billion", UnitMultiplier.Billions, false), ("billions", UnitMultiplier.Billions, false), ("bn", UnitMultiplier.Billions, false),
        ("mrd", UnitMultiplier.Billions, false), ("trillion", UnitMultiplier.Trillions, false), ("trillions", UnitMultiplier.Trillions, false),
        ("m", UnitMultiplier.Millions, true), ("b", UnitMultiplier.Billions, true),
    ];

    // Scales that are no power of a thousand: the amount is stated in full.
    private static readonly (string Word, int Factor)[] s_indianScales = [("lakh", 100_000), ("lakhs", 100_000), ("crore", 10_000_000), ("crores", 10_000_000)];

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
        if (!TryParse(indicator.Unit, text, isConfirmed, out Amount published, out string? slip, out problem)
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
        if (!TryParse(unit, text, false, out Amount published, out string? slip, out _) || slip is not null || published.Quantity.Unit.Code != "%")
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
        _ = scale == default ? TakeIndianScale(ref after) : 1;
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
        UnitOfMeasure? unit, ReadOnlySpan<char> text, bool isConfirmed, out Amount published, out string? slip, out PageProblem problem)
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

        after = after is "% of total population" or "% of the population" or "% of the total population" ? "% of population" : after;
        bool isShortKnown = unit is not null && (unit.Currency is not null || IsCount(unit));
        UnitMultiplier scale = TakeScale(ref after, isShortKnown);
        if (scale >= UnitMultiplier.Billions && token.Form == NumberForm.CommaThree && marks.IsDetecting)
        {
            problem = new PageProblem(
                PageFault.AmbiguousNumber,
                $"'{Excerpt.Of(token.Text)}' before '{scale.ToString().ToLowerInvariant()}' is thousands of them, or has a comma for a point: name the number convention, or correct the number.");
            return false;
        }

        int factor = scale == default ? TakeIndianScale(ref after) : 1;
        if (factor == 1 && scale == default && after.IsEmpty && currency.Length == 0 && token.Form == NumberForm.Plain && PagePeriod.IsYear(token.Text, out _))
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
        if (!IsBalanced(after) || !units.TryParse(amount, out PublishedQuantity parsed, out _))
        {
            problem = new PageProblem(PageFault.WrongUnit, $"'{Excerpt.Of(after.IsEmpty ? text : after)}' is not a known unit: correct it, or add it to the table of units.");
            return false;
        }

        Quantity full = parsed.Quantity;
        published = new Amount(
            factor == 1 ? full : Quantity.Create(full.Amount * factor, full.HalfWidth * factor, full.Unit), parsed.Multiplier);
        problem = default;
        return true;
    }

    private static int TakeIndianScale(ref ReadOnlySpan<char> text)
    {
        foreach ((string word, int factor) in s_indianScales)
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (text.Length == word.Length || text[word.Length] == ' '))
            {
                text = text[word.Length..].Trim();
                return factor;
            }
        }

        return 1;
    }

    // Names of units are found without their brackets; half a bracket is a sign of something lost.
    private static bool IsBalanced(ReadOnlySpan<char> text)
    {
        int depth = 0;
        foreach (char c in text)
        {
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth < 0)
            {
                return false;
            }
        }

        return depth == 0;
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
}
