using System.CommandLine;
using System.Globalization;
using CountryProfiles.Calculations;

namespace CountryProfiles.Tool;

/// <summary>The option that says how far apart the periods of a figure's inputs may be.</summary>
internal static class PeriodPolicyOption
{
    public static Option<PeriodPolicy> Create() => new("--periods")
    {
        Description = "which periods may be combined: any (flagged), identical, or a number of years that they may lie apart",
        HelpName = "any|identical|YEARS",
        DefaultValueFactory = static _ => PeriodPolicy.Any,
        CustomParser = static result =>
        {
            string text = result.Tokens[0].Value;
            switch (text)
            {
                case "any":
                    return PeriodPolicy.Any;
                case "identical":
                    return PeriodPolicy.IdenticalOnly;
                default:
                    if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int years) && years <= 1000)
                    {
                        return PeriodPolicy.NearestWithin(years);
                    }

                    result.AddError($"'{text}' is not a period policy: any, identical or a number of years up to 1000 are.");
                    return PeriodPolicy.Any;
            }
        },
    };
}
