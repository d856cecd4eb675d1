using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CountryProfiles;
using CountryProfiles.Calculations;
using CountryProfiles.Data;

WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(args);
builder.Services.ConfigureHttpJsonOptions(static options => options.SerializerOptions.TypeInfoResolver =
    JsonTypeInfoResolver.Combine(AppJsonContext.Default, CountryProfilesJsonContext.Default));
WebApplication app = builder.Build();

app.MapGet("/countries/{code}", static (string code) =>
    CountryDataset.Default.TryGet(code, out CountryProfile? profile) ? Results.Ok(profile) : Results.NotFound());

app.MapGet("/countries/{code}/card", static (string code) =>
    CountryDataset.Default.TryGet(code, out CountryProfile? profile)
        ? Results.Ok(new CountryCard(profile.Country.Name, profile.Population, Figures.PopulationDensity(profile, PeriodPolicy.Any).DisplayWithBounds))
        : Results.NotFound());

await app.RunAsync();

/// <summary>The app's own type, which holds one of ours.</summary>
internal sealed record CountryCard(string Name, Observation? Population, string Density);

[JsonSerializable(typeof(CountryCard))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class AppJsonContext : JsonSerializerContext;
