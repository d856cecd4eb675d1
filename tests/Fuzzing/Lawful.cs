using System.Text.Json;
using CountryProfiles.Data;
using CountryProfiles.Units;

namespace CountryProfiles.Fuzzing;

/// <summary>What holds of every value that comes out of a reader, whatever went in.</summary>
internal static class Lawful
{
    // What is printed with more digits than are read is not read back, and need not be.
    private const int LongestNumber = 990;

    public static void Check(Quantity quantity)
    {
        Assert.True(quantity.HalfWidth.Sign >= 0, "a half width is not negative");
        Assert.True(quantity.Lower <= quantity.Amount && quantity.Amount <= quantity.Upper, "the bounds hold the amount");
        Assert.Equal(quantity.IsExact, quantity.Lower == quantity.Upper);
        Assert.NotEqual("", quantity.ToString());
        string text = quantity.ToString("R", null);
        if (text.Length < LongestNumber)
        {
            Assert.True(UnitTable.Default.ParseExact(text).IsIdenticalTo(quantity), text);
        }
    }

    public static void Check(ReferencePeriod period)
    {
        Assert.Equal(period.Kind == PeriodKind.Undated, period.Start is null);
        if (period.Start is { } start && period.End is { } end)
        {
            Assert.True(period.Kind == PeriodKind.Instant ? start == end : start < end, $"{start:o} is before {end:o}");
        }

        Assert.Equal(period, ReferencePeriod.Parse(period.ToString()));
        Assert.NotEqual("", period.ToString("G", null));
    }

    public static void Check(Observation observation)
    {
        Check(observation.Period);
        ObservationValue value = observation.Value;
        if ((observation.Quantity ?? value.Bound) is { } quantity)
        {
            Check(quantity);
        }

        Assert.True(observation.Rank is not { } rank || (rank.Place >= 1 && rank.Place <= rank.Count), "a rank is within its count");
        Assert.Equal(observation.MissingReason is not null, value.Kind == ObservationValueKind.Missing);
        Assert.NotEqual("", observation.ToString());

        // Indicators of a file stand in no table that JSON is read with, and halves of pairs have no UTF-8.
        if (CountryDataset.Default.TryGetIndicator(observation.Indicator.Code, out Indicator? known) && known.Equals(observation.Indicator)
            && IsWellFormed(observation.Note) && observation.Quantity?.Amount.ToString().Length is not >= LongestNumber)
        {
            string json = JsonSerializer.Serialize(observation, CountryProfilesJsonContext.Default.Observation);
            Assert.Equal(observation, JsonSerializer.Deserialize(json, CountryProfilesJsonContext.Default.Observation));
        }
    }

    public static void Check(Contact contact)
    {
        Assert.False(string.IsNullOrWhiteSpace(contact.Organization));
        foreach (TelephoneNumber number in contact.Telephones.Concat(contact.Faxes))
        {
            Assert.False(string.IsNullOrWhiteSpace(number.Printed));
            if (number.E164 is { } international)
            {
                // ITU-T E.164: a plus, no zero first, fifteen digits at most.
                Assert.True(international is ['+', >= '1' and <= '9', ..] && international.Length is >= 8 and <= 16, international);
                Assert.DoesNotContain(international.Skip(1), static c => !char.IsAsciiDigit(c));
            }
        }

        Assert.True(contact.Email is null || contact.EmailMissing is null, "an address that is there is not missing");
        Assert.True(contact.Website is null || contact.Website.Scheme is "http" or "https");
    }

    public static void Check(IReadOnlyCollection<Diagnostic> diagnostics, string codes)
    {
        Assert.InRange(diagnostics.Count, 0, 1001);
        foreach (Diagnostic diagnostic in diagnostics)
        {
            Assert.StartsWith(codes, diagnostic.Code, StringComparison.Ordinal);
            Assert.False(string.IsNullOrWhiteSpace(diagnostic.Message));
            Assert.InRange(diagnostic.Message.Length, 1, 1000);
            Assert.InRange(diagnostic.Excerpt?.Length ?? 0, 0, 120);
            Assert.True(diagnostic.Line is null or >= 1);
            Assert.True(diagnostic.Column is null or >= 1);
            Assert.DoesNotContain("   at ", diagnostic.Message, StringComparison.Ordinal);
        }
    }

    private static bool IsWellFormed(string? text)
    {
        for (int i = 0; i < (text?.Length ?? 0); i++)
        {
            if (char.IsSurrogate(text![i]) && !(char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[++i])))
            {
                return false;
            }
        }

        return true;
    }
}
