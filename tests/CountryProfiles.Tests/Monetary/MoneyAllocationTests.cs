using CountryProfiles.Monetary;
using FsCheck.Xunit;
using static CountryProfiles.Tests.Monetary.Coins;

namespace CountryProfiles.Tests.Monetary;

public class MoneyAllocationTests
{
    [Property]
    public void Allocate_EvenShares_AddUpAndDifferByAtMostOneUnit(int cents, byte count)
    {
        Money total = Euro(cents / 100m);
        Money[] shares = total.Allocate(count + 1, Listed("EUR"));

        Assert.Equal(count + 1, shares.Length);
        Assert.Equal(total.Amount, Amounts(shares).Sum());
        Assert.All(shares, share => Assert.True(share.Amount * cents >= 0));
        Assert.InRange(Amounts(shares).Max() - Amounts(shares).Min(), 0m, 0.01m);
        Assert.All(shares, share => Assert.Equal(0, share.Amount % 0.01m));
    }

    [Property]
    public void Allocate_Weights_AddUpAndStayWithinOneUnit(int cents, byte[] weights)
    {
        int whole = weights.Sum(weight => weight);
        if (whole == 0)
        {
            return;
        }

        Money total = Euro(cents / 100m);
        Money[] shares = total.Allocate(Array.ConvertAll(weights, weight => (decimal)weight), Listed("EUR"));

        Assert.Equal(total.Amount, Amounts(shares).Sum());
        for (int i = 0; i < shares.Length; i++)
        {
            Assert.True(shares[i].Amount * cents >= 0);
            Assert.True(Math.Abs((shares[i].Amount * whole) - (total.Amount * weights[i])) < 0.01m * whole);
            Assert.True(weights[i] != 0 || shares[i].Amount == 0);
            for (int j = 0; j < i; j++)
            {
                Assert.True(weights[i] != weights[j] || Math.Abs(shares[i].Amount - shares[j].Amount) <= 0.01m);
            }
        }
    }

    [Fact]
    public void Allocate_Weights_LargestCutGetsTheRest()
    {
        Assert.Equal([33.33m, 66.67m], Amounts(Euro(100).Allocate([1, 2], Listed("EUR"))));
        Assert.Equal([0m, 0.01m, 0m], Amounts(Euro(0.01m).Allocate([0.1m, 0.7m, 0.2m], Listed("EUR"))));
        Assert.Equal([-0.01m, 0m], Amounts(Euro(-0.01m).Allocate([1, 1], Listed("EUR"))));
    }

    // A half and one are in the proportion of one and two, however many digits each has.
    [Fact]
    public void Allocate_WeightsOfOtherScale_AreProportions()
    {
        Assert.Equal([1m, 2m], Amounts(Euro(3).Allocate([0.5m, 1m], Listed("EUR"))));
        Assert.Equal([2m, 1m], Amounts(Euro(3).Allocate([1m, 0.50m], Listed("EUR"))));
    }

    // 28 digits are the most that are asked for, none the least.
    [Fact]
    public void Allocate_MostDigits_AreAllowed()
    {
        Assert.Equal([0.5m, 0.5m], Amounts(Euro(1).Allocate(2, 28)));
        Assert.Equal([1m, 0m], Amounts(Euro(1).Allocate([1, 1], 0)));
    }

    [Fact]
    public void Allocate_One_GivesTheWhole()
    {
        Assert.Equal([Euro(12.34m)], Euro(12.34m).Allocate(1, Listed("EUR")));
        Assert.Equal([Euro(decimal.MaxValue)], Euro(decimal.MaxValue).Allocate(1, Listed("EUR")));
    }

    [Fact]
    public void Allocate_EqualAmountsOfOtherScale_GiveEqualShares()
    {
        Assert.Equal([5m, 5m], Amounts(Euro(10.0m).Allocate(2, 0)));
        Assert.Equal([0.8m, 0.7m], Amounts(Euro(1.50m).Allocate(2, 0)));
        Assert.Equal([0m], Amounts(Euro(0.00m).Allocate(1, 0)));
        Assert.Equal([0.34m, 0.33m, 0.33m], Amounts(Euro(1.000m).Allocate(3, Listed("EUR"))));
        Assert.Equal([0.34m, 0.33m, 0.33m], Amounts(Euro(1m).Allocate(3, Listed("EUR"))));
    }

    [Fact]
    public void Allocate_GivenDigits_NeedsNoCurrency()
    {
        Money marks = Money.Create(1, CurrencyCode.Create("DEM"));

        Assert.Equal([0.5m, 0.5m], Amounts(marks.Allocate(2, 1)));
        Assert.Equal([1m, 0m], Amounts(marks.Allocate(2, 0)));
        Assert.Equal([1m, 0m], Amounts(marks.Allocate([1, 1], 0)));
        Assert.Throws<ArgumentException>(() => marks.Allocate(2, Listed("DEM")));
    }

    [Fact]
    public void Allocate_KeepsCurrencyAndBasis()
    {
        Money ppp = Money.Create(2, Usd, PriceBasis.Ppp);

        Assert.All(ppp.Allocate(2, 0), share => Assert.Equal(Money.Create(1, Usd, PriceBasis.Ppp), share));
        Assert.All(ppp.Allocate([1, 1], 0), share => Assert.Equal(Money.Create(1, Usd, PriceBasis.Ppp), share));
    }

    [Fact]
    public void Allocate_BadArguments_Throw()
    {
        Currency euro = Listed("EUR");

        Assert.Throws<ArgumentOutOfRangeException>(() => Euro(1).Allocate(0, euro));
        Assert.Throws<ArgumentOutOfRangeException>(() => Euro(1).Allocate(-1, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => Euro(1).Allocate(1, 29));
        Assert.Throws<ArgumentOutOfRangeException>(() => Euro(1).Allocate([1], -1));
        Assert.Throws<ArgumentException>(() => Euro(1).Allocate([1, -1], euro));
        Assert.Throws<ArgumentException>(() => Euro(1).Allocate([2, -1], euro));
        Assert.Throws<ArgumentException>(() => Euro(1).Allocate([0, 0.0m], euro));
        Assert.Throws<ArgumentException>(() => Euro(1).Allocate([], euro));
        Assert.Throws<UnitMismatchException>(() => Euro(1).Allocate(2, Listed("USD")));
        Assert.Throws<UnitMismatchException>(() => Euro(1).Allocate([1], Listed("USD")));
        Assert.Throws<OverflowException>(() => Euro(decimal.MaxValue).Allocate(2, euro));
    }
}
