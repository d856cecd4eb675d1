using CountryProfiles.Units;

namespace CountryProfiles.Readers.Pages;

/// <summary>Reads how far from home the people of a page's stories are: "4,368 kms from home", "back home".</summary>
internal sealed class DistanceReader(UnitTable units)
{
    private const string FromHome = " from home";
    private const int MaxLength = 60;

    /// <summary>True for a line that may be a distance, whatever its number.</summary>
    public static bool IsDistance(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        return text.Length <= MaxLength
            && (text.Equals("back home", StringComparison.OrdinalIgnoreCase)
                || (text.EndsWith(FromHome, StringComparison.OrdinalIgnoreCase) && char.IsAsciiDigit(text[0])));
    }

    public List<Quantity> Read(IReadOnlyList<LabelledText> items, PageLog log)
    {
        List<Quantity> distances = [];
        bool hasDistance = false;
        foreach (LabelledText item in items)
        {
            if (item.Kind != LabelledTextKind.Distance)
            {
                continue;
            }

            ReadOnlySpan<char> text = item.Line.Text.AsSpan().Trim();
            if (!text.EndsWith(FromHome, StringComparison.OrdinalIgnoreCase))
            {
                distances.Add(Quantity.Exact(0, units["km"]));
            }
            else if (units.TryParse(text[..^FromHome.Length], out PublishedQuantity distance, out string? problem)
                && distance.Quantity.Unit.IsCompatibleWith(units["km"]))
            {
                hasDistance = true;
                distances.Add(distance.Quantity);
            }
            else
            {
                log.Add(PageFault.NotAValue, $"A length is expected before 'from home', as in 4,368 kms{(problem is null ? "" : $"; {problem}")}.", item.Line, 0, text);
            }
        }

        // "Back home" means something only among distances.
        return hasDistance ? distances : [];
    }
}
