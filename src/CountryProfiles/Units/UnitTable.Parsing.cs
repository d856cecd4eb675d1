using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using CountryProfiles.Internal;

namespace CountryProfiles.Units;

public sealed partial class UnitTable
{
    /// <summary>
    /// Reads an amount with its unit as publishers print it, in the invariant form: <c>199,951 km²</c>,
    /// <c>5.9 million people</c>, <c>USD 2,246 million</c>, <c>-3.2 migrants/1,000 population</c>.
    /// </summary>
    /// <remarks>
    /// A comma groups thousands and a point starts the decimals, whatever the culture. The last printed digit becomes
    /// the precision. A number without a unit is a plain number.
    /// </remarks>
    /// <exception cref="FormatException">The text is something else or can be read two ways; the message names the position.</exception>
    public PublishedQuantity Parse(ReadOnlySpan<char> text) => TryParse(text, out PublishedQuantity result, out string? problem)
        ? result
        : throw new FormatException($"'{Excerpt.Of(text)}' is not an amount: {problem}.");

    /// <inheritdoc cref="Parse(ReadOnlySpan{char})"/>
    public PublishedQuantity Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text.AsSpan());
    }

    /// <summary>Reads an amount with its unit as <see cref="Parse(string)"/> does; false when that is not possible.</summary>
    public bool TryParse([NotNullWhen(true)] string? text, out PublishedQuantity result) => TryParse(text.AsSpan(), out result, out _);

    /// <summary>
    /// Reads an amount with its unit as <see cref="Parse(string)"/> does; otherwise says what is wrong and at which
    /// character, counted from 1.
    /// </summary>
    public bool TryParse(ReadOnlySpan<char> text, out PublishedQuantity result, [NotNullWhen(false)] out string? problem)
    {
        result = default;
        int start = NumberText.SkipBlanks(text, 0);
        int position = start;
        bool negative = text[position..] is ['-' or '\u2212', ..] && !IsDigitAt(text, position + 1);
        position = negative ? NumberText.SkipBlanks(text, position + 1) : position;

        // A currency may stand before the number.
        int prefix = position;
        while (position < text.Length && !char.IsAsciiDigit(text[position]) && text[position] is not ('-' or '\u2212' or '+'))
        {
            position++;
        }

        UnitOfMeasure? money = null;
        ReadOnlySpan<char> before = text[prefix..position].Trim();
        if (!before.IsEmpty && !TryFindMoney(before, out money))
        {
            problem = At(prefix, position == text.Length ? "there is no number" : $"'{Excerpt.Of(before)}' before the number is not a currency");
            return false;
        }

        if (!NumberText.TryRead(text[position..], out NumberText number, out string numberProblem, out int offset))
        {
            problem = At(position + offset, numberProblem);
            return false;
        }

        if (negative && text[position] is '-' or '\u2212' or '+')
        {
            problem = At(position, "there is a sign before it already");
            return false;
        }

        position += number.Length;
        int unitStart = NumberText.SkipBlanks(text, position);
        ReadOnlySpan<char> after = text[unitStart..].TrimEnd();
        UnitOfMeasure? unit = money ?? UnitOfMeasure.One;
        if (IsDigitAt(after, 0))
        {
            problem = At(unitStart, "a second number follows; thousands are grouped by commas");
            return false;
        }

        if (!after.IsEmpty && !TryFindAfter(money, after, out unit))
        {
            problem = At(unitStart, $"'{Excerpt.Of(after)}' is not a known unit{(money is null ? "" : " of money")}");
            return false;
        }

        Rational amount = negative ? -number.Value : number.Value;
        result = new PublishedQuantity(Quantity.Published(amount, number.LastDigit, unit), number.Multiplier);
        problem = null;
        return true;
    }

    /// <summary>
    /// Reads what the format <c>R</c> of <see cref="Quantity"/> prints: the whole amount, its half width unless the amount
    /// is exact, and the code of the unit, as in <c>5900000 ± 50000 person</c> or <c>22460/59 USD/person</c>.
    /// </summary>
    /// <exception cref="FormatException">The text is something else; the message names the position.</exception>
    public Quantity ParseExact(ReadOnlySpan<char> text) => TryParseExact(text, out Quantity result, out string? problem)
        ? result
        : throw new FormatException($"'{Excerpt.Of(text)}' is not an exact amount: {problem}.");

    /// <inheritdoc cref="ParseExact(ReadOnlySpan{char})"/>
    public Quantity ParseExact(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return ParseExact(text.AsSpan());
    }

    /// <summary>Reads an amount as <see cref="ParseExact(string)"/> does; false when that is not possible.</summary>
    public bool TryParseExact([NotNullWhen(true)] string? text, out Quantity result) => TryParseExact(text.AsSpan(), out result, out _);

    /// <summary>
    /// Reads an amount as <see cref="ParseExact(string)"/> does; otherwise says what is wrong and at which character,
    /// counted from 1.
    /// </summary>
    public bool TryParseExact(ReadOnlySpan<char> text, out Quantity result, [NotNullWhen(false)] out string? problem)
    {
        result = default;
        int position = 0;
        if (!Rational.TryParse(NextWord(text, ref position), null, out Rational amount))
        {
            problem = At(0, "a number such as -3.2 or 22460/59 is expected");
            return false;
        }

        Rational halfWidth = Rational.Zero;
        if (text[position..].StartsWith("± "))
        {
            position += 2;
            int start = position;
            if (!Rational.TryParse(NextWord(text, ref position), null, out halfWidth) || halfWidth.Sign < 0)
            {
                problem = At(start, "a half width of 0 or more is expected");
                return false;
            }
        }

        if (!TryGet(text[position..], out UnitOfMeasure? unit))
        {
            problem = At(position, $"'{Excerpt.Of(text[position..])}' is not the code of a known unit");
            return false;
        }

        result = Quantity.Create(amount, halfWidth, unit);
        problem = null;
        return true;
    }

    // The text up to the next blank; the position moves behind the blank.
    private static ReadOnlySpan<char> NextWord(ReadOnlySpan<char> text, ref int position)
    {
        int start = position;
        int length = text[start..].IndexOf(' ');
        int end = length < 0 ? text.Length : start + length;
        position = Math.Min(end + 1, text.Length);
        return text[start..end];
    }

    private static string At(int position, string problem) =>
        string.Create(CultureInfo.InvariantCulture, $"at character {position + 1}, {problem}");

    private static bool IsDigitAt(ReadOnlySpan<char> text, int position) => position < text.Length && char.IsAsciiDigit(text[position]);

    private bool TryFindMoney(ReadOnlySpan<char> text, [NotNullWhen(true)] out UnitOfMeasure? money) =>
        TryFind(text, out money) && money.Currency is not null;

    // After an amount of money stands what it is per, if anything; otherwise the unit itself.
    private bool TryFindAfter(UnitOfMeasure? money, ReadOnlySpan<char> text, [NotNullWhen(true)] out UnitOfMeasure? unit)
    {
        if (money is null)
        {
            return TryFind(text, out unit);
        }

        unit = null;
        ReadOnlySpan<char> per = text.StartsWith("per ", StringComparison.OrdinalIgnoreCase) ? text[4..] : text[0] == '/' ? text[1..] : default;
        if (per.IsEmpty || !TryFind(per, out UnitOfMeasure? below) || below.ShareOf is not null)
        {
            return false;
        }

        unit = UnitOfMeasure.Divide(money, below);
        return true;
    }
}
