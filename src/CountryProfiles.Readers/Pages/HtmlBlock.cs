namespace CountryProfiles.Readers.Pages;

/// <summary>An element that begins and ends lines: a paragraph, a division, a list item, a table.</summary>
internal sealed class HtmlBlock(HtmlBlock? parent)
{
    private readonly int _depth = parent is null ? 0 : parent._depth + 1;

    public HtmlBlock? Parent => parent;

    /// <summary>How many lines stand in the element, those of elements inside of it included.</summary>
    public int Lines { get; private set; }

    /// <summary>How many of its own lines, and of those of the elements in it, begin with emphasis that goes on without.</summary>
    public int EmphasizedLines { get; private set; }

    /// <summary>True for an element that holds something to see other than text.</summary>
    public bool HasPicture { get; set; }

    /// <summary>True for an element in which others begin and end lines.</summary>
    public bool HasBlocks { get; set; }

    public void CountLine(bool isEmphasized)
    {
        for (HtmlBlock? block = this; block is not null; block = block.Parent)
        {
            block.Lines++;
        }

        if (isEmphasized)
        {
            EmphasizedLines++;
            if (parent is not null)
            {
                parent.EmphasizedLines++;
            }
        }
    }

    /// <summary>True when emphasis marks labels here: a run of lines has it, and not one sentence.</summary>
    public bool EmphasizesLabels => EmphasizedLines > 1 || parent?.EmphasizedLines > 1;

    /// <summary>
    /// True when a value in <paramref name="value"/> can belong to a label in <paramref name="label"/>: one of both stands
    /// directly in the element that holds both, or the two are all that it holds. A label in one box of a list and a value
    /// in the next are two halves of which the others are lost.
    /// </summary>
    public static bool MayPair(HtmlBlock? label, HtmlBlock? value)
    {
        if (label is null || value is null)
        {
            return true;
        }

        HtmlBlock common = label;
        HtmlBlock other = value;
        while (common != other)
        {
            if (common._depth >= other._depth)
            {
                common = common.Parent!;
            }
            else
            {
                other = other.Parent!;
            }
        }

        return label == common || value == common || label.Parent == common || value.Parent == common || common.Lines == 2;
    }
}
