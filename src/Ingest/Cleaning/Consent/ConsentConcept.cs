namespace Ingest.Cleaning.Consent;

/// <summary>What a phrase of the consent lists says; the lower-case name is the first word of its line in the lists.</summary>
internal enum ConsentConcept
{
    /// <summary>The site speaks of itself: "we use", "our partners", "this website".</summary>
    Actor,

    /// <summary>What is stored or read: cookies, identifiers, device information, personal data.</summary>
    Storage,

    /// <summary>What for: personalise, measure, advertise.</summary>
    Purpose,

    /// <summary>What the visitor does or is taken to do: accept, reject, manage, carry on browsing.</summary>
    Action,

    /// <summary>Name of a policy: "privacy policy", "terms of use".</summary>
    Policy,

    /// <summary>What leads to a policy without naming it: "read more", "list of partners".</summary>
    Reference,

    /// <summary>The visitor is spoken to.</summary>
    Visitor,

    /// <summary>Kinds of cookies: strictly necessary, always active.</summary>
    Category,

    /// <summary>Words of cookie tables: duration, provider, well-known cookie names.</summary>
    Duration,

    /// <summary>Standing sentences of consent tools.</summary>
    Formula,

    /// <summary>Words of those who write about the subject (or bake): speaks against.</summary>
    Reporting,

    /// <summary>The whole block is a button of a dialogue.</summary>
    Button,

    /// <summary>The whole block is a category or column heading of a dialogue.</summary>
    Label,
}
