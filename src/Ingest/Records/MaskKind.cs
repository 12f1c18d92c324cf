namespace Ingest.Records;

/// <summary>A kind of personal data that can be masked. Order is precedence: where two kinds match at one place, the first wins.</summary>
public enum MaskKind
{
    /// <summary>Electronic mail addresses; <c>[email]</c>.</summary>
    Email,

    /// <summary>International bank account numbers with valid length and check digits; <c>[iban]</c>.</summary>
    Iban,

    /// <summary>Payment card numbers with a known prefix and a valid check digit; <c>[card]</c>.</summary>
    Card,

    /// <summary>IPv4 and IPv6 addresses; <c>[ip]</c>.</summary>
    Ip,

    /// <summary>Telephone numbers in international or common national notation; <c>[phone]</c>.</summary>
    Phone,
}
