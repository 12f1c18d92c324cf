using System.Globalization;
using Ingest.Sources;

namespace Ingest.Tests.Sources;

public class TimestampsTests
{
    [Theory]
    [InlineData("2024-05-06T07:08:09Z", "2024-05-06 07:08:09")]
    [InlineData("2024-05-06 07:08:09 UTC", "2024-05-06 07:08:09")]
    [InlineData("2024-05-06 09:08:09 +0200 UTC", "2024-05-06 07:08:09")]
    [InlineData("Mon, 06 May 2024 07:08:09 GMT", "2024-05-06 07:08:09")]
    [InlineData("2024/05/06", "2024-05-06 00:00:00")]
    [InlineData("6-May-2024", "2024-05-06 00:00:00")]
    [InlineData("06.05.2024", "2024-05-06 00:00:00")]
    [InlineData("6.5.2024 07:08", "2024-05-06 07:08:00")]
    [InlineData("06.05.2024 07:08:09", "2024-05-06 07:08:09")]
    [InlineData("25.12.2023", "2023-12-25 00:00:00")]
    [InlineData("20240506", "2024-05-06 00:00:00")]
    [InlineData("20240506070809", "2024-05-06 07:08:09")]
    [InlineData("1714979289", "2024-05-06 07:08:09")]
    [InlineData("1714979289.4", "2024-05-06 07:08:09")]
    [InlineData("1714979289000", "2024-05-06 07:08:09")]
    [InlineData("1714979289000000", "2024-05-06 07:08:09")]
    [InlineData("1714979289000000000", "2024-05-06 07:08:09")]
    [InlineData("12/25/2023", "2023-12-25 00:00:00")]
    [InlineData("25/12/2023 7:08 PM", "2023-12-25 19:08:00")]
    [InlineData("05/05/2024", "2024-05-05 00:00:00")]
    public void Parse_FormThatCrawlersWrite_IsThatTime(string text, string time)
    {
        Assert.Equal(time, Timestamps.Parse(text)?.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("06/05/2024")]
    [InlineData("06-05-2024 07:08")]
    [InlineData("2024")]
    [InlineData("12.30")]
    [InlineData("12345678")]
    [InlineData("25.13.2023")]
    [InlineData("06/")]
    [InlineData("6.")]
    [InlineData("-")]
    [InlineData("never")]
    public void Parse_NoTimeOrOneOfTwoMonths_IsNull(string text) => Assert.Null(Timestamps.Parse(text));
}
