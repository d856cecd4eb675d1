using CountryProfiles.Units;

namespace CountryProfiles.Tests.Units;

/// <summary>
/// What callers do in loops allocates nothing. Alone, because the runtime makes the final form of a method only when for a while
/// no other test brings it new ones.
/// </summary>
[CollectionDefinition(nameof(AllocationTests), DisableParallelization = true)]
[Collection(nameof(AllocationTests))]
public class AllocationTests
{
    private static readonly UnitTable s_units = UnitTable.Default;
    private static readonly Quantity s_area = s_units.Parse("199,951 km²").Quantity;
    private static readonly Quantity s_otherArea = s_units.Parse("83,879 km²").Quantity;
    private static readonly UnitOfMeasure s_squareMile = s_units["mi2"];

    [Fact]
    public void Allocated_WhenThereIsSomething_IsSeen() => Assert.InRange(Allocated(() => GC.KeepAlive(new object())), 16, 64);

    [Fact]
    public void In_AnotherUnit_AllocatesNothing() => Assert.Equal(0, Allocated(() => Use(s_area.In(s_squareMile))));

    [Fact]
    public void Amount_AfterConversion_AllocatesNothing() =>
        Assert.Equal(0, Allocated(() => Use(s_area.In(s_squareMile).Amount.Sign + s_area.In(s_squareMile).Upper.Sign)));

    [Fact]
    public void AddAndCompare_SameUnit_AllocatesNothing() => Assert.Equal(0, Allocated(() =>
    {
        Use(s_area + s_otherArea);
        Use(s_area - s_otherArea);
        Use(s_area < s_otherArea ? 1 : 0);
        Use(s_area == s_otherArea ? 1 : 0);
        Use(s_area.GetHashCode());
    }));

    [Fact]
    public void Arithmetic_SmallNumbers_AllocatesNothing()
    {
        Rational a = Rational.Create(22_460, 59);
        Rational b = -3.2m;

        Assert.Equal(0, Allocated(() =>
        {
            Use((a + b).Sign);
            Use((a - b).Sign);
            Use((a * b).Sign);
            Use((a / b).Sign);
            Use(a.CompareTo(b));
            Use(a.Reciprocal().Sign);
            Use(((Rational)0.30m).Sign);
            Use((int)a.ToDouble());
            Use((int)a.ToDecimal());
        }));
    }

    [Theory]
    [InlineData("199,951 km²", "G")]
    [InlineData("5.9 million people", "G")]
    [InlineData("5.9 million people", "N")]
    [InlineData("0.30%", "G")]
    public void TryFormat_QuantityIntoASpan_AllocatesNothing(string text, string format)
    {
        char[] buffer = new char[100];
        Quantity quantity = s_units.Parse(text).Quantity;

        Assert.Equal(0, Allocated(() => Use(quantity.TryFormat(buffer, out int written, format) ? written : -1)));
    }

    [Theory]
    [InlineData("22460/59", "G")]
    [InlineData("22460/59", "F3")]
    [InlineData("-3.2", "G")]
    public void TryFormat_RationalIntoASpan_AllocatesNothing(string text, string format)
    {
        char[] buffer = new char[100];
        Rational number = Rational.Parse(text);

        Assert.Equal(0, Allocated(() => Use(number.TryFormat(buffer, out int written, format) ? written : -1)));
    }

#if !DEBUG
    // Interpolation boxes what it prints unless the code is optimised.
    [Fact]
    public void TryFormat_TextForms_AllocateNothing()
    {
        char[] buffer = new char[100];
        Quantity people = s_units.Parse("5.9 million people").Quantity;
        ReferencePeriod period = ReferencePeriod.Parse("avg mid-2015/mid-2020");

        Assert.Equal(0, Allocated(() =>
        {
            Use(people.TryFormat(buffer, out int written, "R") ? written : -1);
            Use(period.TryFormat(buffer, out written) ? written : -1);
        }));
    }
#endif

    [Theory]
    [InlineData("km2")]
    [InlineData("migrant/1000person/year")]
    [InlineData("%{person}")]
    public void TryGet_CodeOfARow_AllocatesNothing(string code) =>
        Assert.Equal(0, Allocated(() => Use(s_units.TryGet(code, out _) ? 1 : 0)));

    [Theory]
    [InlineData("83,879 km²")]
    [InlineData("5.9 million people")]
    [InlineData("\u22123.2 migrants/1,000 population")]
    [InlineData("0.30\u00A0% of population")]
    public void TryParse_AmountWithUnit_AllocatesNothing(string text) =>
        Assert.Equal(0, Allocated(() => Use(s_units.TryParse(text, out _) ? 1 : 0)));

    // Bytes a call, once the code is there in its final form: the first, quick form boxes here and there.
    private static long Allocated(Action action)
    {
        const int Calls = 200;
        const int Rounds = 40;
        long least = long.MaxValue;
        for (int round = 0; round < Rounds && least > 0; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < Calls; i++)
            {
                action();
            }

            least = Math.Min(least, (GC.GetAllocatedBytesForCurrentThread() - before) / Calls);
            if (least > 0)
            {
                Thread.Sleep(50);
            }
        }

        return least;
    }

    private static void Use(Quantity quantity) => Use(quantity.Sign);

    private static void Use(int value) => s_sink = value;

#pragma warning disable IDE0052 // Written so that no result is optimised away.
    private static int s_sink;
#pragma warning restore IDE0052
}
