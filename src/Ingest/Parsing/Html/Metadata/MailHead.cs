namespace Ingest.Parsing.Html.Metadata;

/// <summary>The fields of a message near the title, a line each, as archives of mail show them: "Subject: …", "From: …", "Date: …".</summary>
internal static class MailHead
{
    // "delivered-to:"
    private const int MaximumKey = 13;

    private static readonly KnownWords Fields = new(["cc", "date", "delivered-to", "from", "in-reply-to", "message-id", "newsgroups", "references", "reply-to", "sent", "subject", "to"]);

    // "From: London" and "To: Paris" are fields of a journey.
    private static readonly KnownWords MailFields = new(["in-reply-to", "message-id", "newsgroups", "reply-to", "subject"]);

    /// <summary>Whom the message is from; null where no such fields stand there.</summary>
    public static string? Writer(TitleSurroundings surroundings)
    {
        string? writer = null;
        bool isMail = false;
        foreach (string line in LinesOf(surroundings))
        {
            int colon = line.AsSpan(0, Math.Min(line.Length, MaximumKey)).IndexOf(':');
            string key = colon < 0 ? "" : line[..colon].Trim();
            bool isField = Fields.Contains(key);
            isMail = isField && (isMail || MailFields.Contains(key));
            writer = !isField ? null : writer ?? (key.Equals("from", StringComparison.OrdinalIgnoreCase) ? NameIn(line[(colon + 1)..]) : null);
            if (isMail && writer is not null)
            {
                return writer;
            }
        }

        return null;
    }

    private static IEnumerable<string> LinesOf(TitleSurroundings surroundings)
    {
        for (int i = surroundings.Start; i < surroundings.End; i++)
        {
            // Code shows examples.
            if (surroundings.Blocks[i].Kind == BlockKind.Code)
            {
                continue;
            }

            foreach (string line in BlockLines.TextOf(surroundings.Blocks[i]).Split('\n'))
            {
                yield return line;
            }
        }
    }

    private static string? NameIn(string value) => StatedFields.With(PageMetadata.Empty, "from", value.Trim())?.Author is { } name && Bylines.IsName(name) ? name : null;
}
