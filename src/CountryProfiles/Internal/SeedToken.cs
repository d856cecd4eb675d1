namespace CountryProfiles.Internal;

/// <summary>What a token of JSON is.</summary>
internal enum SeedToken
{
    None,
    StartObject,
    EndObject,
    StartArray,
    EndArray,
    PropertyName,
    Text,
    Number,
    True,
    False,
    Null,
}
