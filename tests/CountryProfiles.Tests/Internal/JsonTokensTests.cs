using System.Text;
using System.Text.Json;
using CountryProfiles.Data;

namespace CountryProfiles.Internal;

/// <summary>The tokens that seeds are read by are those of the framework's reader, which is the oracle here.</summary>
public class JsonTokensTests
{
    // One of everything that JSON has.
    private const string Sample =
        "{\"a\" : [1, -0.5e+3, 0, 12.50 ,\"t\\u00e9x\\n\\\"t\", \"\", true,false , null, {}, [ ], [[{\"k\":\"\u00e9\u20ac\"}]]],\r\n\t\"b\\u0062\":{\"c\":{\"d\":7}}}";

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("1")]
    [InlineData("-")]
    [InlineData("01")]
    [InlineData("1.")]
    [InlineData("1e")]
    [InlineData("1 2")]
    [InlineData("1,")]
    [InlineData("tru")]
    [InlineData("truex")]
    [InlineData("[true]")]
    [InlineData("[1,]")]
    [InlineData("{\"a\":1,}")]
    [InlineData("{\"a\" 1}")]
    [InlineData("{\"a\":}")]
    [InlineData("{1:2}")]
    [InlineData("[}")]
    [InlineData("{]")]
    [InlineData("[1]]")]
    [InlineData("[\"\\x\"]")]
    [InlineData("[\"\\u12\"]")]
    [InlineData("[\"\\ud800\"]")]
    [InlineData("[\"a\nb\"]")]
    [InlineData("// no\n1")]
    [InlineData("{} {}")]
    [InlineData(Sample)]
    public void Read_AnyText_GivesTheTokensOfTheFramework(string json) => AssertSame(Encoding.UTF8.GetBytes(json));

    [Fact]
    public void Read_EveryTruncation_GivesTheTokensOfTheFramework()
    {
        byte[] json = Encoding.UTF8.GetBytes(Sample);
        for (int length = 0; length <= json.Length; length++)
        {
            AssertSame(json.AsSpan(0, length));
        }
    }

    [Fact]
    public void Read_EveryByteReplaced_GivesTheTokensOfTheFramework()
    {
        byte[] json = Encoding.UTF8.GetBytes(Sample);
        for (int place = 0; place < json.Length; place++)
        {
            for (int value = 0; value < 256; value++)
            {
                byte[] changed = (byte[])json.Clone();
                changed[place] = (byte)value;
                AssertSame(changed);
            }
        }
    }

    [Theory]
    [InlineData(32)]
    [InlineData(33)]
    public void Read_NestedToTheLimitAndBeyond_GivesTheTokensOfTheFramework(int depth) =>
        AssertSame(Encoding.UTF8.GetBytes(new string('[', depth) + new string(']', depth)));

    [Fact]
    public void Read_EverySeedInsideThePackage_GivesTheTokensOfTheFramework()
    {
        string[] seeds = typeof(CountryDataset).Assembly.GetManifestResourceNames();
        Assert.True(seeds.Length > 200, $"{seeds.Length} seeds");
        foreach (string seed in seeds)
        {
            AssertSame(EmbeddedSeeds.Read(seed).Span);
        }
    }

    private static void AssertSame(ReadOnlySpan<byte> json)
    {
        JsonTokens tokens = new(json);
        Utf8JsonReader oracle = new(json, new JsonReaderOptions { MaxDepth = JsonTokens.MaxDepth });
        while (true)
        {
            bool isRead = tokens.Read(out bool isBroken);
            bool isExpected;
            try
            {
                isExpected = oracle.Read();
            }
            catch (JsonException)
            {
                Assert.True(!isRead && isBroken, $"The framework refuses what is taken here: {Encoding.UTF8.GetString(json)}");
                return;
            }

            if (isExpected != isRead || isBroken)
            {
                Assert.Fail($"After {tokens.Token} at {tokens.Start}: {isRead} and not {isExpected} in {Encoding.UTF8.GetString(json)}");
            }

            if (!isRead)
            {
                return;
            }

            Assert.Equal(Named(oracle.TokenType), tokens.Token);
            Assert.Equal(oracle.TokenStartIndex, tokens.Start);
            Assert.Equal(oracle.CurrentDepth, tokens.Depth);
            if (tokens.Token is SeedToken.Text or SeedToken.PropertyName)
            {
                Assert.Equal(oracle.ValueIsEscaped, tokens.IsEscaped);
                string? text = TextOf(ref oracle);
                Assert.Equal(text, tokens.GetText());
                Assert.Equal(text is not null, tokens.TextIs(text ?? "\uFFFD"));
                Assert.False(tokens.TextIs(text + "x"));
            }
            else if (tokens.Token == SeedToken.Number)
            {
                Assert.True(oracle.ValueSpan.SequenceEqual(tokens.Raw));
                Assert.Equal(oracle.TryGetInt32(out int expected), IntegerText.TryRead(tokens.Raw, out int actual));
                Assert.Equal(expected, actual);
            }
        }
    }

    private static string? TextOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static SeedToken Named(JsonTokenType token) => token == JsonTokenType.String ? SeedToken.Text : Enum.Parse<SeedToken>(token.ToString());
}
