namespace CountryProfiles.Calculations;

/// <summary>What a node of a formula does.</summary>
internal enum FormulaOperation
{
    Constant,

    /// <summary>The amount of an input.</summary>
    Amount,

    /// <summary>The place that a rank states.</summary>
    Place,

    /// <summary>How many are ranked.</summary>
    Count,

    /// <summary>The length of an input's period.</summary>
    Years,

    Negate,
    Add,
    Subtract,
    Multiply,
    Divide,

    /// <summary>A part divided by its whole, as a share of that whole.</summary>
    Share,
}

/// <summary>A node of a formula: a number, an access to the input in a place, or an operation on one or two nodes.</summary>
internal sealed class FormulaNode
{
    private FormulaNode(FormulaOperation operation, Rational constant, int input, FormulaNode? left, FormulaNode? right)
    {
        Operation = operation;
        Number = constant;
        Input = input;
        Left = left!;
        Right = right!;
        Depth = 1 + Math.Max(left?.Depth ?? 0, right?.Depth ?? 0);
        SameOperands = operation is FormulaOperation.Subtract or FormulaOperation.Divide or FormulaOperation.Share && left!.IsSame(right!);
    }

    public FormulaOperation Operation { get; }

    /// <summary>The number of a constant.</summary>
    public Rational Number { get; }

    /// <summary>Which input is accessed.</summary>
    public int Input { get; }

    /// <summary>The first operand; null for numbers and accesses.</summary>
    public FormulaNode Left { get; }

    /// <summary>The second operand; null unless the operation has two.</summary>
    public FormulaNode Right { get; }

    public int Depth { get; }

    /// <summary>True for x − x and x ÷ x, which are 0 and 1 whatever x is.</summary>
    public bool SameOperands { get; }

    public static FormulaNode Constant(Rational number) => new(FormulaOperation.Constant, number, -1, null, null);

    public static FormulaNode Access(FormulaOperation operation, int input) => new(operation, default, input, null, null);

    public static FormulaNode Negate(FormulaNode operand) => new(FormulaOperation.Negate, default, -1, operand, null);

    public static FormulaNode Binary(FormulaOperation operation, FormulaNode left, FormulaNode right) => new(operation, default, -1, left, right);

    /// <summary>The same tree with input i in place <paramref name="places"/>[i].</summary>
    public FormulaNode Move(int[] places) => Operation switch
    {
        FormulaOperation.Constant => this,
        <= FormulaOperation.Years => Access(Operation, places[Input]),
        FormulaOperation.Negate => Negate(Left.Move(places)),
        _ => Binary(Operation, Left.Move(places), Right.Move(places)),
    };

    public bool IsSame(FormulaNode other) =>
        ReferenceEquals(this, other)
        || (Operation == other.Operation && Number == other.Number && Input == other.Input
            && (Left is null || Left.IsSame(other.Left)) && (Right is null || Right.IsSame(other.Right)));

    /// <summary>Calls <paramref name="visit"/> for each access to an input, from left to right.</summary>
    public void ForEachAccess(Action<FormulaNode> visit)
    {
        if (Operation is > FormulaOperation.Constant and <= FormulaOperation.Years)
        {
            visit(this);
        }

        Left?.ForEachAccess(visit);
        Right?.ForEachAccess(visit);
    }
}
