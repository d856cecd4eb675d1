using System.Globalization;

namespace CountryProfiles.Internal;

/// <summary>Prints amounts as people read them: grouped digits, scale words, currency before and unit after the number.</summary>
internal static class QuantityText
{
    // Beyond it nobody reads a digit; numbers are rounded and printed to a few more.
    private const int MaxPlaces = 900;

    private static readonly (int Exponent, string Word)[] s_scales = [(12, "trillion"), (9, "billion"), (6, "million"), (3, "thousand")];

    /// <summary>A quantity as published in a power of ten: <c>USD 2,246 million</c>, and not 2.246 billion.</summary>
    public static string Format(Quantity quantity, UnitMultiplier multiplier, IFormatProvider? provider)
    {
        if (multiplier == UnitMultiplier.Units)
        {
            return quantity.ToString(null, provider);
        }

        int? lastDigit = quantity.TryGetLastDigit(out int digit) ? digit : null;
        return Format(quantity.Amount, lastDigit, quantity.Unit, provider, (int)multiplier);
    }

    /// <summary>What <see cref="TryWrite"/> writes.</summary>
    public static string Format(Rational amount, int? lastDigit, UnitOfMeasure? unit, IFormatProvider? provider, int? scale = null)
    {
        NumberFormatInfo marks = NumberMarks.Of(provider);
        char[] buffer = new char[256];
        int written;
        while (!TryWrite(buffer, out written, amount, lastDigit, unit, marks, scale))
        {
            buffer = new char[buffer.Length * 4];
        }

        return new string(buffer, 0, written);
    }

    /// <summary>
    /// Writes an amount rounded to <paramref name="lastDigit"/> (in full when null) and its unit, if one is given; false
    /// when the destination is too short.
    /// </summary>
    public static bool TryWrite(
        Span<char> destination, out int written, Rational amount, int? lastDigit, UnitOfMeasure? unit, NumberFormatInfo marks,
        int? scale = null)
    {
        written = 0;
        (string prefix, string suffix) = Affixes(unit);
        lastDigit = lastDigit is { } any ? Math.Clamp(any, -MaxPlaces, MaxPlaces) : null;
        Rational shown = lastDigit is { } digit ? amount.RoundToPowerOfTen(digit) : amount;
        (int exponent, string word) = scale is { } published
            ? (published, Word(published))
            : Scale(shown, lastDigit);
        Writer writer = new(destination);
        writer.Write(prefix);
        writer.Write(prefix.Length > 0 ? " " : "");
        writer.WriteNumber(shown, exponent, lastDigit, marks);
        writer.Write(word.Length > 0 ? " " : "");
        writer.Write(word);
        writer.Write(suffix.Length > 0 && !suffix.StartsWith('%') && !suffix.StartsWith('‰') ? " " : "");
        writer.Write(suffix);
        written = writer.Position;
        return !writer.Overflowed;
    }

    /// <summary>The power of ten that an amount is printed in when it is rounded to <paramref name="lastDigit"/>, and its word.</summary>
    public static (int Exponent, string Word) ScaleOf(Rational amount, int lastDigit) =>
        Scale(amount.RoundToPowerOfTen(Math.Clamp(lastDigit, -MaxPlaces, MaxPlaces)), lastDigit);

    // Scale words hide digits that are not known; a number whose digits are all known is printed with them.
    private static (int Exponent, string Word) Scale(Rational shown, int? lastDigit)
    {
        if (lastDigit is { } digit && !shown.IsZero)
        {
            int size = shown.DecadeExponent();
            foreach ((int exponent, string word) in s_scales)
            {
                if (exponent > 3 && size >= exponent && digit >= exponent - 3)
                {
                    return (exponent, word);
                }
            }
        }

        return (0, "");
    }

    private static string Word(int scale)
    {
        foreach ((int exponent, string word) in s_scales)
        {
            if (exponent == scale)
            {
                return word;
            }
        }

        return "";
    }

    // Money stands before its number: USD 3,322 per person.
    private static (string Prefix, string Suffix) Affixes(UnitOfMeasure? unit)
    {
        if (unit is null)
        {
            return ("", "");
        }

        string symbol = unit.Symbol;
        if (unit.Currency is not { } currency || !symbol.StartsWith(currency.ToString(), StringComparison.Ordinal))
        {
            return ("", symbol);
        }

        int slash = symbol.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? (symbol, "") : (symbol[..slash], "per " + symbol[(slash + 1)..]);
    }

    private ref struct Writer(Span<char> destination)
    {
        private readonly Span<char> _destination = destination;

        public int Position { get; private set; }

        public bool Overflowed { get; private set; }

        public void Write(scoped ReadOnlySpan<char> text)
        {
            if (Overflowed || !text.TryCopyTo(_destination[Position..]))
            {
                Overflowed = true;
                return;
            }

            Position += text.Length;
        }

        public void WriteNumber(Rational shown, int exponent, int? lastDigit, NumberFormatInfo marks)
        {
            Rational scaled = exponent == 0 ? shown : shown * Rational.PowerOfTen(-exponent);
            int places;
            if (lastDigit is { } digit)
            {
                places = Math.Max(exponent - digit, 0);
            }
            else if (!scaled.TryGetDecimalPlaces(out places))
            {
                places = 10;
            }

            if (!Overflowed && scaled.TryFormatFixed(_destination[Position..], places, marks, isGrouped: true, out int written))
            {
                Position += written;
            }
            else
            {
                Overflowed = true;
            }
        }
    }
}
