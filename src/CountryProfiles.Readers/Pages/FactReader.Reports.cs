using CountryProfiles.Internal;

namespace CountryProfiles.Readers.Pages;

/// <content>What is said of lines that give no fact, and of facts that exclude each other.</content>
internal sealed partial class FactReader
{
    private void Report(PageProblem problem, LabelledText item) =>
        log.Add(problem.Code, problem.Message, item.Line, ValueColumn(item), item.Value);

    private static int ValueColumn(LabelledText item)
    {
        ReadOnlySpan<char> rest = item.Line.Text.AsSpan(item.ValueStart);
        return item.ValueStart + (rest.Length - rest.TrimStart().Length);
    }

    // Lines among facts that gave none, and values anywhere that nobody claims.
    private void ReportRest(IReadOnlyList<LabelledText> items)
    {
        for (int start = 0; start < items.Count; start++)
        {
            int end = start;
            bool hasFact = false;
            while (end < items.Count && items[end].Kind != LabelledTextKind.Blank)
            {
                hasFact |= items[end].IsTaken;
                end++;
            }

            for (int i = start; i < end; i++)
            {
                ReportRest(items[i], hasFact);
            }

            start = end;
        }
    }

    private void ReportRest(LabelledText item, bool isAmongFacts)
    {
        if (item.IsTaken || item.IsAddress || item.Kind is LabelledTextKind.Contact or LabelledTextKind.Distance)
        {
            return;
        }

        if (item.Kind == LabelledTextKind.Text && (values.LooksLikeValue(item.Value, out bool isFigure) ? isFigure || isAmongFacts : BeginsAsAmount(item.Value)))
        {
            log.Add(PageFault.NoLabel, "A value without a label: which fact it is, is not guessed. Put the label before it.", item.Line, item.ValueStart, item.Value);
            return;
        }

        if (item.Line.Cut >= 0 && item.Value.IsEmpty)
        {
            // A label of no indicator beside nothing.
            return;
        }

        string text = item.Line.Text;
        bool isOfInterest = isAmongFacts || (item.Kind == LabelledTextKind.UnknownLabel && IsFigure(item.Value));
        if (!isOfInterest || (text.Length > ProseLength && text.AsSpan().TrimEnd() is [.., '.' or '!' or '?']))
        {
            return;
        }

        switch (item.Kind)
        {
            case LabelledTextKind.UnknownLabel:
                ReadOnlySpan<char> label = text.AsSpan(item.Label).Trim();
                log.Add(
                    PageFault.UnknownLabel,
                    $"No indicator has the label '{Excerpt.Of(label)}': add it to the indicator's labels if it is one.",
                    item.Line,
                    item.Label.Start.Value,
                    text);
                break;
            case LabelledTextKind.Unseparated:
                Report(ProblemOfUnseparated(item), item);
                break;
            default:
                log.Add(PageFault.NotUnderstood, "The line is neither a known label nor a value: correct it, or leave it if it is no fact.", item.Line, item.ValueStart, text);
                break;
        }
    }

    private bool IsFigure(ReadOnlySpan<char> text) => (values.LooksLikeValue(text, out bool isFigure) && isFigure) || BeginsAsAmount(text);

    // "6 618 026 current prices": grouped or with decimals, and short, it is no sentence and no house number.
    private static bool BeginsAsAmount(ReadOnlySpan<char> text) =>
        text.Length <= ProseLength && text is not [.., '.' or '!' or '?'] && NumberToken.TryRead(text, out NumberToken token) && token.Form is not (NumberForm.Plain or NumberForm.Unknown)
        && text[token.Text.Length..] is not [',' or '.', ..];

    private PageProblem ProblemOfUnseparated(LabelledText item)
    {
        Indicator indicator = item.Indicator!;
        if (indicator.ValueKind == ObservationValueKind.Languages)
        {
            return new PageProblem(PageFault.NotAValue, "Any words can follow the label here: put a colon between label and languages.");
        }

        if (indicator.ValueKind != ObservationValueKind.Currency && !values.LooksLikeValue(item.Value, out _))
        {
            return new PageProblem(
                PageFault.NotUnderstood,
                $"The line begins as '{indicator.Code}' does, and goes on with what is no value: correct it, or leave it if it is another fact.");
        }

        return TryRead(item, item, item.Value, out _, out _, out PageProblem problem)
            ? new PageProblem(PageFault.NotAValue, "The value touches the label, and its first character may be a slip for a colon: put one, or a blank, between them.")
            : problem;
    }

    // Of values that exclude each other and have no different origins, none is kept.
    private List<Observation> WithoutContradictions()
    {
        List<Observation> kept = [];
        HashSet<int> dropped = [];
        Dictionary<(IndicatorCode, ReferencePeriod), List<int>> same = [];
        for (int i = 0; i < _facts.Count; i++)
        {
            Observation observation = _facts[i].Observation;
            (IndicatorCode, ReferencePeriod) key = (observation.Indicator.Code, observation.Period);
            if (!same.TryGetValue(key, out List<int>? places))
            {
                same[key] = places = [];
            }

            foreach (int place in places)
            {
                Observation other = _facts[place].Observation;
                bool differ = observation.Note is not null && other.Note is not null && observation.Note != other.Note;
                if (!differ && observation.Value.Equals(other.Value))
                {
                    dropped.Add(i);
                    break;
                }

                if (!differ && !Overlap(observation, other))
                {
                    ReportContradiction(i, dropped);
                    ReportContradiction(place, dropped);
                }
            }

            // Enough to find a contradiction with; a page that repeats a label without end stays quick to read.
            if (places.Count < 8)
            {
                places.Add(i);
            }
            else
            {
                ReportContradiction(i, dropped);
            }
        }

        for (int i = 0; i < _facts.Count; i++)
        {
            if (!dropped.Contains(i))
            {
                kept.Add(_facts[i].Observation);
            }
        }

        return kept;
    }

    private void ReportContradiction(int place, HashSet<int> dropped)
    {
        if (dropped.Add(place))
        {
            (Observation observation, LabelledText item) = _facts[place];
            log.Add(
                PageFault.Contradiction,
                $"The page has different values of '{observation.Indicator.Code}' for one period, and none was kept: remove the wrong one.",
                item.Line,
                ValueColumn(item),
                item.Value);
        }
    }

    private static bool Overlap(Observation left, Observation right) =>
        left.Quantity is { } a && right.Quantity is { } b && (a - b is var difference) && difference.Amount.Abs() <= difference.HalfWidth;
}
