using System.Text.Json;

namespace CountryProfiles.Data;

/// <summary>What a member has to do with the others of its object.</summary>
internal enum JsonRole
{
    /// <summary>It may stand or lack.</summary>
    Optional,

    /// <summary>It has to stand.</summary>
    Required,

    /// <summary>One of those of which exactly one stands.</summary>
    Choice,

    /// <summary>Such a one that is an amount, and has a unit.</summary>
    Amount,

    /// <summary>It stands beside an amount only.</summary>
    OfAmount,
}

/// <summary>A member of an object in JSON.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Form">What stands in it.</param>
/// <param name="Meaning">What it says.</param>
/// <param name="Role">What it has to do with the others.</param>
/// <param name="With">The member that comes with it; null for none.</param>
/// <param name="Without">The member that does not come with it; null for none.</param>
internal sealed record JsonMember(string Name, JsonForm Form, string Meaning, JsonRole Role = JsonRole.Optional, string? With = null, string? Without = null);

/// <summary>An object in JSON: readers take the names of its members from here, and which have to stand, and the schema is made of it.</summary>
internal sealed class JsonShape
{
    private readonly JsonMember[] _members;

    public JsonShape(string name, string meaning, params JsonMember[] members)
    {
        Name = name;
        Meaning = meaning;
        _members = members;
        Names = Array.ConvertAll(members, static member => member.Name);
        Required = Mask(JsonRole.Required);
        Amounts = Mask(JsonRole.Amount);
        Choices = Mask(JsonRole.Choice) | Amounts;
        OfAmounts = Mask(JsonRole.OfAmount);
    }

    public string Name { get; }

    public string Meaning { get; }

    /// <summary>The names of the members, in the order in which readers number them.</summary>
    public string[] Names { get; }

    /// <summary>A bit for each member that has to stand.</summary>
    public ulong Required { get; }

    /// <summary>A bit for each member of which exactly one stands.</summary>
    public ulong Choices { get; }

    /// <summary>A bit for each of these that is an amount.</summary>
    public ulong Amounts { get; }

    /// <summary>A bit for each member that stands beside an amount only.</summary>
    public ulong OfAmounts { get; }

    /// <summary>The shapes of the objects in this one, each once and in the order in which they are named, after this one.</summary>
    public List<JsonShape> WithParts()
    {
        List<JsonShape> shapes = [];
        Add(this, shapes);
        return shapes;
    }

    /// <summary>Writes the members of the schema into the object that is open.</summary>
    public void WriteMembers(Utf8JsonWriter writer)
    {
        writer.WriteString("description", Meaning);
        writer.WriteString("type", "object");
        WriteNames(writer, "required", Required);
        writer.WriteBoolean("additionalProperties", false);
        writer.WriteStartObject("properties");
        foreach (JsonMember member in _members)
        {
            writer.WriteStartObject(member.Name);
            writer.WriteString("description", member.Meaning);
            member.Form.WriteMembers(writer);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        WriteTogether(writer);
        WriteRules(writer);
    }

    private static void Add(JsonShape shape, List<JsonShape> shapes)
    {
        if (shapes.Contains(shape))
        {
            return;
        }

        shapes.Add(shape);
        foreach (JsonMember member in shape._members)
        {
            for (JsonForm? form = member.Form; form is not null; form = form.Or ?? form.Items)
            {
                if (form.Shape is { } part)
                {
                    Add(part, shapes);
                }
            }
        }
    }

    private ulong Mask(JsonRole role)
    {
        ulong mask = 0;
        for (int i = 0; i < _members.Length; i++)
        {
            mask |= _members[i].Role == role ? 1UL << i : 0;
        }

        return mask;
    }

    private void WriteNames(Utf8JsonWriter writer, string keyword, ulong mask)
    {
        if (mask == 0)
        {
            return;
        }

        writer.WriteStartArray(keyword);
        for (int i = 0; i < Names.Length; i++)
        {
            if ((mask & (1UL << i)) != 0)
            {
                writer.WriteStringValue(Names[i]);
            }
        }

        writer.WriteEndArray();
    }

    // Members that come with another one; an amount of several forms comes with its unit.
    private void WriteTogether(Utf8JsonWriter writer)
    {
        JsonMember[] together = Array.FindAll(_members, static member => member.With is not null);
        if (together.Length == 0)
        {
            return;
        }

        writer.WriteStartObject("dependentRequired");
        foreach (JsonMember member in together)
        {
            writer.WriteStartArray(member.Name);
            writer.WriteStringValue(member.With);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private void WriteRules(Utf8JsonWriter writer)
    {
        if (Choices != 0)
        {
            WriteEither(writer, "oneOf", Choices);
        }

        JsonMember[] apart = Array.FindAll(_members, static member => member.Without is not null);
        if (OfAmounts == 0 && apart.Length == 0)
        {
            return;
        }

        writer.WriteStartObject("dependentSchemas");
        for (int i = 0; i < _members.Length; i++)
        {
            if ((OfAmounts & (1UL << i)) == 0 && _members[i].Without is null)
            {
                continue;
            }

            writer.WriteStartObject(Names[i]);
            if ((OfAmounts & (1UL << i)) != 0)
            {
                WriteEither(writer, "anyOf", Amounts);
            }

            if (_members[i].Without is { } without)
            {
                writer.WriteStartObject("not");
                WriteNames(writer, "required", 1UL << Array.IndexOf(Names, without));
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private void WriteEither(Utf8JsonWriter writer, string keyword, ulong mask)
    {
        writer.WriteStartArray(keyword);
        for (int i = 0; i < Names.Length; i++)
        {
            if ((mask & (1UL << i)) != 0)
            {
                writer.WriteStartObject();
                WriteNames(writer, "required", 1UL << i);
                writer.WriteEndObject();
            }
        }

        writer.WriteEndArray();
    }
}
