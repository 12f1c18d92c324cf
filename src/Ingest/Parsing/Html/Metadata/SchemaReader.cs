using System.Net;
using System.Text.Json;

namespace Ingest.Parsing.Html.Metadata;

/// <summary>One JSON-LD object to a <see cref="SchemaObject"/>.</summary>
internal static class SchemaReader
{
    private const int MaximumAuthors = 20;

    /// <summary>Reads the properties that describe a page.</summary>
    /// <param name="element">An object with a type.</param>
    /// <param name="named">The script's objects by their <c>@id</c>, which others refer to.</param>
    /// <param name="readsBody">Whether to read the text of the page too, which can be long.</param>
    public static SchemaObject Read(JsonElement element, IReadOnlyDictionary<string, JsonElement> named, bool readsBody) => new()
    {
        Types = Types(element),
        Name = Text(element, "name"),
        Headline = Text(element, "headline"),
        Authors = Names(element, named),
        IsByPerson = FirstOf(AuthorsOf(element)) is { ValueKind: JsonValueKind.Object } author && Types(Resolve(author, named)).Contains("Person"),
        Published = Text(element, "datePublished") ?? Text(element, "dateCreated") ?? Text(element, "uploadDate") ?? Text(element, "datePosted"),
        Modified = Text(element, "dateModified"),
        Publisher = NameOf(Property(element, "publisher"), named),
        Description = Text(element, "description"),
        Language = Text(element, "inLanguage"),
        Image = Address(Property(element, "image"), named),
        License = Address(Property(element, "license"), named),
        Body = readsBody ? Text(element, "articleBody") ?? Text(element, "text") : null,
    };

    private static JsonElement AuthorsOf(JsonElement element) =>
        Property(element, "author") is { ValueKind: not (JsonValueKind.Undefined or JsonValueKind.Null) } authors ? authors : Property(element, "creator");

    private static JsonElement FirstOf(JsonElement value) => value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0 ? value[0] : value;

    private static List<string> Names(JsonElement element, IReadOnlyDictionary<string, JsonElement> named)
    {
        var names = new List<string>();
        JsonElement authors = AuthorsOf(element);
        if (authors.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement author in authors.EnumerateArray())
            {
                Add(names, NameOf(author, named));
            }
        }
        else
        {
            Add(names, NameOf(authors, named));
        }

        return names;
    }

    private static void Add(List<string> names, string? name)
    {
        if (name is not null && names.Count < MaximumAuthors)
        {
            names.Add(name);
        }
    }

    private static List<string> Types(JsonElement element)
    {
        var types = new List<string>();
        JsonElement type = Property(element, "@type");
        if (type.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in type.EnumerateArray())
            {
                AddType(types, item);
            }
        }
        else
        {
            AddType(types, type);
        }

        return types;
    }

    private static void AddType(List<string> types, JsonElement type)
    {
        if (type.ValueKind == JsonValueKind.String && type.GetString() is { Length: > 0 and < 200 } name)
        {
            types.Add(name[(name.LastIndexOfAny(['/', '#', ':']) + 1)..]);
        }
    }

    private static JsonElement Property(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value) ? value : default;

    private static string? Text(JsonElement element, string property) => TextOf(Property(element, property));

    private static string? TextOf(JsonElement value)
    {
        value = FirstOf(value);
        if (value.ValueKind == JsonValueKind.Object)
        {
            value = Property(value, "@value");
        }

        string? text = value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        return string.IsNullOrWhiteSpace(text) ? null : WebUtility.HtmlDecode(text).Trim();
    }

    // Some content systems give the link to the author as the name.
    private static string? NameOf(JsonElement value, IReadOnlyDictionary<string, JsonElement> named)
    {
        value = FirstOf(value);
        string? name = value.ValueKind == JsonValueKind.Object ? Text(Resolve(value, named), "name") : TextOf(value);
        return name?.Contains('<', StringComparison.Ordinal) == true ? string.Join(' ', ProseText.Paragraphs(name)) : name;
    }

    private static string? Address(JsonElement value, IReadOnlyDictionary<string, JsonElement> named)
    {
        value = FirstOf(value);
        if (value.ValueKind != JsonValueKind.Object)
        {
            return TextOf(value);
        }

        JsonElement target = Resolve(value, named);
        return Text(target, "url") ?? Text(target, "contentUrl");
    }

    private static JsonElement Resolve(JsonElement value, IReadOnlyDictionary<string, JsonElement> named) =>
        !value.TryGetProperty("name", out _) && value.TryGetProperty("@id", out JsonElement id) && id.ValueKind == JsonValueKind.String
            && named.TryGetValue(id.GetString()!, out JsonElement target) ? target : value;
}
