using System.Globalization;
using System.Text.Json;
using CountryProfiles.Data;

namespace CountryProfiles.Tool.Tests.Export;

/// <summary>Makes an observation of the cells of a row again, so that it can be compared with the one that was written.</summary>
internal static class ExportedRow
{
    private static readonly CountryDataset s_dataset = CountryDataset.Default;

    /// <param name="cell">The text in a column; null where there is none.</param>
    public static Observation Read(Func<string, string?> cell)
    {
        Assert.True(s_dataset.TryGetIndicator(IndicatorCode.Create(cell("indicator_code")!), out Indicator? indicator));
        Assert.Equal(indicator.Name, cell("indicator_name"));
        CountryCode area = CountryCode.Create(cell("country_alpha3")!);
        Country country = s_dataset[area].Country;
        Assert.Equal((country.Alpha2, country.NumericText, country.Name), (cell("country_alpha2"), cell("country_numeric"), cell("country_name")));
        Source source = new()
        {
            Code = cell("source_code")!,
            Publisher = cell("source_publisher")!,
            Title = cell("source_title")!,
            Edition = cell("source_edition"),
            Address = cell("source_url") is { } address ? new Uri(address) : null,
            License = cell("source_license"),
            Retrieved = Day(cell("source_retrieved")),
            IsCountrySpecific = bool.Parse(cell("source_is_country_specific")!),
        };
        UnitMultiplier multiplier = (UnitMultiplier)(Integer(cell("multiplier")) ?? 0);
        return Observation.Create(indicator, area, Period(cell), Value(cell), source, multiplier, Status(cell("status")!), cell("note"));
    }

    private static ObservationValue Value(Func<string, string?> cell)
    {
        switch (cell("value_kind"))
        {
            case "quantity":
                Quantity quantity = Amount(cell);
                AssertNumber(quantity.Amount, cell("value"));
                AssertNumber(quantity.Lower, cell("lower"));
                AssertNumber(quantity.Upper, cell("upper"));
                return ObservationValue.Of(quantity);
            case "below":
                Assert.Null(cell("value"));
                Assert.Null(cell("lower"));
                AssertNumber(Amount(cell).Amount, cell("upper"));
                return ObservationValue.Below(Amount(cell));
            case "above":
                Assert.Null(cell("value"));
                Assert.Null(cell("upper"));
                AssertNumber(Amount(cell).Amount, cell("lower"));
                return ObservationValue.Above(Amount(cell));
            case "rank":
                return ObservationValue.Of(Rank.Create(Integer(cell("rank"))!.Value, Integer(cell("rank_of"))!.Value));
            case "currency":
                return ObservationValue.Of(CurrencyCode.Create(cell("currency")!));
            case "languages":
                return ObservationValue.Of(Languages(cell("languages")!));
            default:
                Assert.Equal("missing", cell("value_kind"));
                return ObservationValue.Missing(cell("missing_reason") switch
                {
                    "not available" => MissingReason.NotAvailable,
                    "not applicable" => MissingReason.NotApplicable,
                    "not collected" => MissingReason.NotCollected,
                    "suppressed" => MissingReason.Suppressed,
                    "not loaded" => MissingReason.NotLoaded,
                    string other => throw new FormatException(other),
                    null => throw new FormatException("A missing value has a reason."),
                });
        }
    }

    private static Quantity Amount(Func<string, string?> cell) =>
        Quantity.Create(Number(cell("exact")!), Number(cell("half_width")!), s_dataset.Units[cell("unit")!]);

    // The period's own text says all; the other columns have to say the same.
    private static ReferencePeriod Period(Func<string, string?> cell)
    {
        ReferencePeriod period = ReferencePeriod.Parse(cell("period")!);
        DateOnly? first = Day(cell("period_first_day"));
        DateOnly? last = Day(cell("period_last_day"));
        ReferencePeriod built = cell("period_kind") switch
        {
            "instant" => ReferencePeriod.At(first!.Value),
            "total" => ReferencePeriod.TotalOver(first!.Value, last!.Value.AddDays(1)),
            "average" => ReferencePeriod.AverageOver(first!.Value, last!.Value.AddDays(1)),
            _ => ReferencePeriod.Undated,
        };
        Assert.Equal(period, built);
        Assert.Equal(first?.Year == last?.Year ? first?.Year : null, Integer(cell("period_year")));
        return period;
    }

    private static ObservationStatus Status(string text) => text == "normal"
        ? ObservationStatus.Normal
        : text.Split(", ").Aggregate(ObservationStatus.Normal, static (flags, word) => flags | word switch
        {
            "break in series" => ObservationStatus.Break,
            "low reliability" => ObservationStatus.LowReliability,
            _ => Enum.Parse<ObservationStatus>(word, ignoreCase: true),
        });

    private static List<LanguageUse> Languages(string json) =>
    [
        .. JsonDocument.Parse(json).RootElement.EnumerateArray().Select(static each => new LanguageUse
        {
            Name = each.GetProperty("name").GetString()!,
            Tag = each.TryGetProperty("tag", out JsonElement tag) ? tag.GetString() : null,
            IsOfficial = each.TryGetProperty("official", out JsonElement official) ? official.GetBoolean() : null,
            Share = each.TryGetProperty("share", out JsonElement share) ? share.Deserialize(CountryProfilesJsonContext.Default.Quantity) : null,
        }),
    ];

    // A decimal column is empty where the number does not fit it.
    private static void AssertNumber(Rational expected, string? cell)
    {
        if (cell is not null)
        {
            Assert.Equal(expected, Number(cell));
        }
        else
        {
            Assert.False(expected.TryGetDecimalPlaces(out int places) && places <= 12 && expected.Abs() < Rational.PowerOfTen(26), $"{expected} would have fitted.");
        }
    }

    private static Rational Number(string text) => Rational.Parse(text);

    private static int? Integer(string? text) => text is null ? null : int.Parse(text, CultureInfo.InvariantCulture);

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
