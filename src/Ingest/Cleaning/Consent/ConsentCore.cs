namespace Ingest.Cleaning.Consent;

/// <summary>Scores a block as a core in its place: a statement with the dialogue's buttons right below it is surer than one without.</summary>
internal static class ConsentCore
{
    /// <summary>Blocks below that are looked at: notices offer two or three buttons.</summary>
    private const int Reach = 3;

    private const double PerButton = 1.25;
    private const int MaximumButtonWords = 5;

    /// <summary>Words up to which a sentence only says what the visitor may do.</summary>
    private const int MaximumChoiceWords = 30;

    /// <summary>Least score of the statement itself for buttons to count.</summary>
    private const double MinimumOwnScore = 2.5;

    /// <summary>Scores a block; see <see cref="ConsentScore"/>.</summary>
    public static double Score(ConsentReader reader, int block)
    {
        double score = ConsentScore.Of(reader[block]);
        if (score < MinimumOwnScore || score >= ConsentScore.Core)
        {
            return score;
        }

        for (int i = block + 1; i < reader.Count && i <= block + Reach && (IsButton(reader[i]) || OffersChoice(reader[i])); i++)
        {
            score += PerButton;
        }

        return score;
    }

    /// <summary>Whether a button stands closely below a block.</summary>
    public static bool HasButtons(ConsentReader reader, int block)
    {
        for (int i = block + 1; i < reader.Count && i <= block + Reach; i++)
        {
            if (IsButton(reader[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the block is a sentence of what the visitor may do: "You can withdraw your consent at any time."</summary>
    public static bool OffersChoice(in ConsentSignals signals) => signals is { Action: > 0, Visitor: > 0, Reporting: 0, Words: <= MaximumChoiceWords };

    /// <summary>Whether the block is a few words that act or close; a category or a link to a policy is not.</summary>
    public static bool IsButton(in ConsentSignals signals) => signals.Words is > 0 and <= MaximumButtonWords
        && (signals.Action > 0 || signals is { IsButton: true, IsLabel: false, Policy: 0, Category: 0 });
}
