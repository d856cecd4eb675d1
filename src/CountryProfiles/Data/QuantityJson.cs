using System.Globalization;
using System.Text.Json;
using CountryProfiles.Internal;

namespace CountryProfiles.Data;

/// <summary>
/// The members that state a quantity in JSON: <c>value</c> with the digits that were published, <c>multiplier</c>,
/// <c>unit</c>, and <c>exact</c> or <c>lower</c> and <c>upper</c> where the digits do not say the precision.
/// </summary>
internal struct QuantityJson
{
    private Rational? _value;
    private Rational? _lower;
    private Rational? _upper;
    private int _decimalPlaces;
    private bool _isFraction;
    private bool _exact;
    private UnitOfMeasure? _unit;
    private bool _faulty;

    public UnitMultiplier Multiplier { get; private set; }

    public void ReadValue(ref SeedReader reader) => _value = ReadNumber(ref reader, out _decimalPlaces, out _isFraction);

    public void ReadLower(ref SeedReader reader) => _lower = ReadNumber(ref reader, out _, out _);

    public void ReadUpper(ref SeedReader reader) => _upper = ReadNumber(ref reader, out _, out _);

    public void ReadExact(ref SeedReader reader) => _faulty |= !reader.TryReadBoolean(out _exact);

    public void ReadMultiplier(ref SeedReader reader)
    {
        if (!reader.TryReadInt32(out int exponent))
        {
            _faulty = true;
        }
        else if (exponent is 0 or 3 or 6 or 9 or 12)
        {
            Multiplier = (UnitMultiplier)exponent;
        }
        else
        {
            _faulty = true;
            reader.Report(SeedFault.BadValue, string.Create(CultureInfo.InvariantCulture, $"{exponent} is not a unit multiplier: 0, 3, 6, 9 or 12 are expected."));
        }
    }

    public void ReadUnit(ref SeedReader reader, ProfileScope scope)
    {
        _unit = scope.ReadUnit(ref reader);
        _faulty |= _unit is null;
    }

    /// <summary>The quantity that the members state; null, with the fault recorded, when they do not agree.</summary>
    public readonly Quantity? Finish(ref SeedReader reader, long position)
    {
        if (_faulty || _value is not { } value || _unit is null)
        {
            return null;
        }

        Rational scale = Rational.PowerOfTen((int)Multiplier);
        if (_exact)
        {
            if (_lower is not null || _upper is not null)
            {
                reader.Report(SeedFault.BadBounds, "An exact value has no bounds.", position);
                return null;
            }

            return Quantity.Exact(value * scale, _unit);
        }

        if (_lower is null && _upper is null)
        {
            if (_isFraction)
            {
                reader.Report(SeedFault.BadBounds, "A fraction has no last digit: state 'exact' or 'lower' and 'upper'.", position);
                return null;
            }

            return Quantity.Published(value * scale, (int)Multiplier - _decimalPlaces, _unit);
        }

        if (_lower is not { } lower || _upper is not { } upper)
        {
            reader.Report(SeedFault.BadBounds, "'lower' and 'upper' come together.", position);
            return null;
        }

        if (lower > upper)
        {
            reader.Report(SeedFault.BadBounds, $"The lower bound {lower} is above the upper bound {upper}.", position);
            return null;
        }

        if (value - lower != upper - value)
        {
            reader.Report(SeedFault.BadBounds, $"The value {value} is not in the middle of {lower} and {upper}.", position);
            return null;
        }

        return Quantity.Create(value * scale, (upper - value) * scale, _unit);
    }

    /// <summary>Writes the members of a quantity, the value under <paramref name="name"/>.</summary>
    public static void Write(Utf8JsonWriter writer, string name, Quantity quantity, UnitMultiplier multiplier)
    {
        Rational scale = Rational.PowerOfTen(-(int)multiplier);
        Rational value = quantity.Amount * scale;
        Rational halfWidth = quantity.HalfWidth * scale;
        bool digitsSayPrecision = TryGetPublishedPlaces(value, halfWidth, out int places);
        writer.WritePropertyName(name);
        WriteNumber(writer, value, digitsSayPrecision ? places : null);
        if (multiplier != UnitMultiplier.Units)
        {
            writer.WriteNumber("multiplier", (int)multiplier);
        }

        writer.WriteString("unit", quantity.Unit.Code);
        if (halfWidth.IsZero)
        {
            writer.WriteBoolean("exact", true);
        }
        else if (!digitsSayPrecision)
        {
            writer.WritePropertyName("lower");
            WriteNumber(writer, value - halfWidth, null);
            writer.WritePropertyName("upper");
            WriteNumber(writer, value + halfWidth, null);
        }
    }

    /// <summary>Writes a number with a count of decimal places, in full when null, or as a fraction when it does not end.</summary>
    public static void WriteNumber(Utf8JsonWriter writer, Rational value, int? places)
    {
        if (places is null && !value.TryGetDecimalPlaces(out _))
        {
            writer.WriteStringValue(value.ToString("R", null));
            return;
        }

        string format = places is null ? "G" : "F" + places.Value.ToString(CultureInfo.InvariantCulture);
        writer.WriteRawValue(value.ToString(format, null), skipInputValidation: true);
    }

    // True when half a unit of the last of so many decimal places is the half width, and the value ends there.
    private static bool TryGetPublishedPlaces(Rational value, Rational halfWidth, out int places)
    {
        places = 0;
        if (halfWidth.IsZero)
        {
            return false;
        }

        int exponent = halfWidth.DecadeExponent();
        places = -exponent - 1;
        return places >= 0 && halfWidth == 5 * Rational.PowerOfTen(exponent)
            && value.TryGetDecimalPlaces(out int needed) && needed <= places;
    }

    private Rational? ReadNumber(ref SeedReader reader, out int places, out bool isFraction)
    {
        places = 0;
        isFraction = reader.Token == SeedToken.Text;
        Rational number;
        if (isFraction)
        {
            string? text = reader.ReadText();
            if (Rational.TryParse(text, out number))
            {
                return number;
            }

            reader.Report(SeedFault.BadValue, $"'{Excerpt.Of(text)}' is not a number: a fraction such as 22460/59 is expected in a text.");
        }
        else if (reader.TryReadNumber(out number, out places))
        {
            return number;
        }

        _faulty = true;
        return null;
    }
}
