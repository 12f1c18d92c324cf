namespace Ingest.Cleaning.Classification;

/// <summary>Elements whose tag or role says what stands in them; how far above a block the nearest one stands is a feature.</summary>
internal enum Landmark
{
    Main,
    Article,
    Navigation,
    Header,
    Footer,
    Aside,
    Form,
    List,
    Table,
    Section,
    Button,
    Details,
    Figure,
    Dialog,
    Link,
    TabPanel,
}
