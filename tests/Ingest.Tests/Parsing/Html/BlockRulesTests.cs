using Ingest.Parsing;

namespace Ingest.Tests.Parsing.Html;

/// <summary>What becomes a block, and of which kind.</summary>
public sealed class BlockRulesTests
{
    [Theory]
    [InlineData("<div>a<p>b</p>c</div>", "Paragraph: a|Paragraph: b|Paragraph: c")]
    [InlineData("<h2>Part <a href=#p>¶</a></h2>", "Heading2: Part")]
    [InlineData("<h2>Part <a href=#p>Link to this heading</a></h2>", "Heading2: Part")]
    [InlineData("<h2>Part <span class=anchor>#</span> <a href=#p><b>§</b></a></h2>", "Heading2: Part")]
    [InlineData("<h2><span class=permalink><a href=#a77>&#9670;&nbsp;</a></span>isApprox()</h2>", "Heading2: isApprox()")]
    [InlineData("<div class=fragment><div class=l>a</div></div><div class=line-block><div class=line>b</div><div class=line>c</div></div>", "Paragraph: a|Paragraph: b|Paragraph: c")]
    [InlineData("<h4>Description <a class=srclink href=s.c#L20>[src]</a></h4><h2>Fields <a class=src href=s.html>source</a> <a class=link href=#x>#</a></h2><h3>run <a href=s.rb>View Source</a></h3>", "Heading4: Description|Heading2: Fields|Heading3: run")]
    [InlineData("<div><span>new</span><span>(opts)</span><span class=method-click-advice>click to toggle source</span></div><div><h1>Function f</h1><span class=out-of-band><a class=srclink href=s>source</a> · <a>[−]</a></span></div>", "Paragraph: new(opts)|Heading1: Function f")]
    [InlineData("<h2>Building from <a href=s>source</a></h2><p>See the <a class=src href=s>source</a> and <a href=s>[src]</a>", "Heading2: Building from source|Paragraph: See the source and [src]")]
    [InlineData("<h2>Why F #</h2><h2>Section §</h2><h2>The pilcrow ¶</h2>", "Heading2: Why F #|Heading2: Section §|Heading2: The pilcrow ¶")]
    [InlineData("<ol><li>Shut on Mondays. <a href=#fnref1 role=doc-backlink>↩︎</a><li>Or not. <a href=#r2>\u21A9</a></ol>", "ListItem1: Shut on Mondays.|ListItem1: Or not.")]
    [InlineData("<ol><li><b><a href=#cite_ref-1>^</a></b> Holm, p. 9<li><span class=mw-cite-backlink>^ <a href=#cite_ref-2>a</a></span> Ek, p. 3</ol>", "ListItem1: Holm, p. 9|ListItem1: Ek, p. 3")]
    [InlineData("<div><h2>Past</h2><span class=mw-editsection>[<a href='/w?action=edit'>edit</a>]</span></div>a", "Heading2: Past|Paragraph: a")]
    [InlineData("<h2>Lage <span>[<a href=/w?a=edit>Bearbeiten</a> | <a href=/w?a=src>Quelltext bearbeiten</a>]</span></h2><h2>Fekvés <span>[<a>szerkesztés</a> | <a>forrásszöveg szerkesztése</a>]</span></h2><h2>Editing [edit]</h2><dl><dt>save(path)<a href=../s#save>[link]</a></dl>", "Heading2: Lage|Heading2: Fekvés|Heading2: Editing [edit]|DefinitionTerm: save(path)")]
    [InlineData("<dl><dt>load(path)<a href=../src#load><b>[source]</b></a><a href=#load>#</a><dd>Loads a page.</dl>", "DefinitionTerm: load(path)|DefinitionDescription: Loads a page.")]
    [InlineData("<p>Tides <a href=#tides>¶</a>", "Paragraph: Tides")]
    [InlineData("<h2><a href=#toc-2 role=doc-backlink>Events</a></h2><p>[<a href=#r1 role=doc-backlink>1</a>] Holm", "Heading2: Events|Paragraph: [1] Holm")]
    [InlineData("<dl><dt><a href=#hash>#</a><dt><a href=#pow>^</a><dt>a <a href=/c>copy</a></dl><p>to <a href=/t>¶</a> <a href=#up>↑</a> <code><a href=#p>¶</a></code>", "DefinitionTerm: #|DefinitionTerm: ^|DefinitionTerm: a copy|Paragraph: to ¶ ↑ ¶")]
    [InlineData("<h3><button>Question?</button></h3><div>Answer</div>", "Heading3: Question?|Paragraph: Answer")]
    [InlineData("<div role=heading aria-level=4>a</div>", "Heading4: a")]
    [InlineData("<blockquote><p>a</p><p>b</p></blockquote>", "Quote: a|Quote: b")]
    [InlineData("<blockquote><div><cite><a>Ida</a> wrote: 9:40 pm</cite>keep it dry</div></blockquote>", "Quote: Ida wrote: 9:40 pm keep it dry")]
    [InlineData("<blockquote><cite>Tides</cite>, she said, and <cite>Ti</cite>des</blockquote><p><cite>tide</cite>s", "Quote: Tides, she said, and Tides|Paragraph: tides")]
    [InlineData("<dl><dt>a<dd>b</dl>", "DefinitionTerm: a|DefinitionDescription: b")]
    [InlineData("<figure><img src=x alt=y><figcaption>c</figcaption></figure>", "Image: y|Caption: c")]
    [InlineData("<p>a <img src=x alt=y> b</p>", "Paragraph: a b")]
    [InlineData("<img src=x alt=y width=1 height=1><img src=x alt=z style='display: none'><img src=x alt=late hidden data-src=z><img src=x alt=rule width=400 height=1>", "Image: late|Image: rule")]
    [InlineData("<li><h3>Card</h3><p>text</p></li>", "Heading3: Card|Paragraph: text")]
    [InlineData("<table role=presentation><tr><td>a<td>b</table>", "Paragraph: a|Paragraph: b")]
    [InlineData("<table role=presentation><tr><th>Weight<td>14<tr><th>Width<td>16</table>", "TableRow: Weight\t14|TableRow: Width\t16")]
    [InlineData("<table><tr><td>9 May<td>#1<tr><td>Ida<td>The neck makes a noise when it turns.<ul><li>off<li>warm</ul></table>", "Paragraph: 9 May|Paragraph: #1|Paragraph: Ida|Paragraph: The neck makes a noise when it turns.|ListItem1: off|ListItem1: warm")]
    [InlineData("<table><tr><th><h4>Name</h4><th><h4>Price</h4><tr><td>Basic plan<td>10 euros<tr><td>Pro plan<td>20 euros</table>", "TableRow: Name\tPrice|TableRow: Basic plan\t10 euros|TableRow: Pro plan\t20 euros")]
    [InlineData("<table><tr><td><td><h4>Basic</h4><td><h4>Pro</h4><tr><th>Price<td>10<td>20<tr><th>Users<td>1<td>5</table>", "TableRow: \tBasic\tPro|TableRow: Price\t10\t20|TableRow: Users\t1\t5")]
    [InlineData("<table><tr class=heading><td colspan=2><h2><a name=m></a>\nPublic Member Functions</h2><tr><td>bool<td>empty() const<tr><td>int<td>size()</table>", "Heading2: Public Member Functions|TableRow: bool\tempty() const|TableRow: int\tsize()")]
    [InlineData("<table><tr><th colspan=2><h3>Size</h3><tr><th>Width<td>4<tr><th>Height<td>5<tr><th colspan=2><h3>Power</h3><tr><th>Volt<td>12</table>", "Heading3: Size|TableRow: Width\t4|TableRow: Height\t5|Heading3: Power|TableRow: Volt\t12")]
    [InlineData("<table><tr><td><h3>News</h3><td><h3>Events</h3><tr><td>a<td>b</table>", "Heading3: News|Heading3: Events|Paragraph: a|Paragraph: b")]
    [InlineData("<table><caption><h3>Full-time</h3></caption><tr><td>a<td>b<tr><td>c<td>d</table>", "Heading3: Full-time|Paragraph: a|Paragraph: b|Paragraph: c|Paragraph: d")]
    [InlineData("<table><tr><td colspan=2><h1>Ida</h1><tr><td>a<td>b<tr><td>c<td>d</table>", "Heading1: Ida|Paragraph: a|Paragraph: b|Paragraph: c|Paragraph: d")]
    [InlineData("<table><tr><td>a<td><h3>b</h3>c<tr><td>d<td><h3>e</h3>f</table>", "Paragraph: a|Heading3: b|Paragraph: c|Paragraph: d|Heading3: e|Paragraph: f")]
    [InlineData("<h2>Name <a href=#up>↑ top</a></h2><h2>Use <a href=#up>Back to top</a></h2><h2>The <a href=/t>top</a></h2>", "Heading2: Name|Heading2: Use|Heading2: The top")]
    [InlineData("<script>x</script><style>y</style><svg><text>z</text></svg><textarea>t</textarea><select><option>o</select>a", "Paragraph: a")]
    [InlineData("a\u00A0 \u200Bb&shy;c", "Paragraph: a bc")]
    [InlineData("<span>a</span><span>b</span><p>c</p>", "Paragraph: ab|Paragraph: c")]
    [InlineData("<math><semantics><mi>x</mi><annotation encoding='application/x-tex'>x^2</annotation></semantics></math>", "Math: x^2")]
    [InlineData("<ul><li class=task-list-item><input type=checkbox checked> Oil it<li><input type=checkbox disabled>Paint it<li><p><input type=checkbox disabled> Sell it</p><li><input type=checkbox> Red (12)</ul>", "ListItem1: [x] Oil it|ListItem1: [ ] Paint it|ListItem1: [ ] Sell it|ListItem1: Red (12)")]
    [InlineData("<ul><li><input type=checkbox checked disabled><p>Oil it</p><p>Twice</p><li class=task-list-item><p><input type=checkbox></p> <div>Paint <b>it</b></div></ul>", "ListItem1: [x] Oil it|Paragraph: Twice|ListItem1: [ ] Paint it")]
    [InlineData("<ul><li><input type=checkbox disabled><ul><li>Oil it</ul><li><input type=checkbox disabled><li><p><input type=checkbox disabled><pre>ls</pre></ul><p>a", "ListItem1: [ ]|ListItem2: Oil it|ListItem1: [ ]|ListItem1: [ ]|Code: ls|Paragraph: a")]
    [InlineData("<p>Price: <span><span class=a-offscreen>$129.99</span><span aria-hidden=true><span>$</span><span>129<span>.</span></span><span>99</span></span></span> each</p>", "Paragraph: Price: $129.99 each")]
    [InlineData("<p><span aria-hidden=true>4.5/5</span> <span class=sr-only>4.5 / 5</span><p><span aria-hidden=true>★</span> <span>4</span><p><b>a</b><i aria-hidden=true>b</i><p><b hidden>a</b><i aria-hidden=true>a</i>", "Paragraph: 4.5 / 5|Paragraph: ★ 4|Paragraph: ab|Paragraph: a")]
    [InlineData("<h3>New engine<span class=badge>beta</span></h3><p>4.5 stars<span class=sr-only>out of five</span>. Read on<span class=screen-reader-text> about mills</span>.", "Heading3: New engine beta|Paragraph: 4.5 stars out of five. Read on about mills.")]
    [InlineData("<p>(<span class=sr-only>opens in a tab</span>) <span class=visually-hidden>by</span>Ann <span class=labeled>a</span>b", "Paragraph: (opens in a tab) by Ann ab")]
    [InlineData("<div role=list><div role=listitem>a wheel</div><div role=listitem><div>a belt</div></div><div role=listitem><h3>Lamp</h3></div></div>", "ListItem1: a wheel|ListItem1: a belt|Heading3: Lamp")]
    [InlineData("<div role=listitem>a</div><div role=list>b<div role=list><div role=listitem>c</div></div></div>", "Paragraph: a|Paragraph: b|ListItem2: c")]
    [InlineData("<div role=table><div role=rowgroup><div role=row><span role=columnheader>Name</span><span role=columnheader>Width</span></div></div><div role=row><div role=cell>Small</div> <div role=cell><p>10</p><p>cm</p></div></div></div>", "TableRow: Name\tWidth|TableRow: Small\t10 cm")]
    [InlineData("<div role=table><div role=row><span role=cell>a</span><span role=cell>b</span></div></div>", "Paragraph: ab")]
    [InlineData("<div role=table><p>Sizes of shells, all of them</p><div role=row><span role=cell>Small shells</span><span role=cell>10</span></div><div role=row><span role=cell>Large shells of the south</span><span role=cell style='display:none'>x</span><span role=cell>20</span></div><div>Total</div></div>", "Paragraph: Sizes of shells, all of them|TableRow: Small shells\t10|TableRow: Large shells of the south\t20|Paragraph: Total")]
    [InlineData("<p>page <b>2</b> of <span aria-hidden=true>2</span></p><p><b>C</b> <b aria-hidden=true>C++</b></p><p><b>+5</b> <b aria-hidden=true>−5</b></p>", "Paragraph: page 2 of 2|Paragraph: C C++|Paragraph: +5 −5")]
    [InlineData("<pre><span>x</span><span aria-hidden=true>x</span></pre>", "Code: xx")]
    [InlineData("<pre><input type=checkbox><code class=mjs>import url;</code><code class=cjs>const url;</code><button class=copy-button>copy</button></pre>", "Code: import url;\nconst url;")]
    [InlineData("<pre><code>a</code> <code>b</code><b>c</b><code>d</code>\n<code>e</code></pre>", "Code: a bcd\ne")]
    [InlineData("<h1><a href=g>Gtk</a><span class=sep></span>Label<span class=separator></span>set_text</h1><p>1<span class=sep>,</span>000", "Heading1: Gtk Label set_text|Paragraph: 1,000")]
    public void Parse_Markup_GivesBlocks(string html, string expected) => Assert.Equal(expected.Split('|'), HtmlPages.Lines(html));

    [Theory]
    [InlineData("<tr><td><b>Year</b><td><p><strong>Cost</strong></p><tr><td>1901<td>300", "Year|Cost")]
    [InlineData("<tr><td><td><b>Cost</b><td><b>Gain</b><tr><td><b>1901</b><td>300<td>4", "|Cost|Gain")]
    [InlineData("<tr><td><b>Year</b> A.D.<td><b>Cost</b><tr><td>1901<td>300", "")]
    [InlineData("<tr><td><b>Year</b><td><b>Cost</b><tr><td><b>1901</b><td><b>300</b>", "")]
    [InlineData("<tr><td>1901<td>300<tr><td><b>Year</b><td><b>Cost</b><tr><td>1911<td>400", "")]
    public void Parse_FirstRowOfBoldCells_IsTheHeader(string rows, string header)
    {
        ParsedPage page = HtmlPages.Parse($"<table>{rows}</table>");

        Assert.Equal(header, string.Join('|', page.Blocks.SelectMany(static block => block.Cells).Where(static cell => cell.IsHeader).Select(static cell => cell.Text)));
    }

    [Theory]
    [InlineData("<msup><mi>x</mi><mn>2</mn></msup><mo>+</mo><msub><mi>a</mi><mn>1</mn></msub>", "x^2+a_1")]
    [InlineData("<msubsup><mi>x</mi><mi>i</mi><mrow><mo>-</mo><mn>1</mn></mrow></msubsup>", "x_i^(-1)")]
    [InlineData("<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac>", "(a+b)/2")]
    [InlineData("<msup><mrow><mo>(</mo><mi>a</mi><mo>+</mo><mi>b</mi><mo>)</mo></mrow><mn>2</mn></msup>", "(a+b)^2")]
    [InlineData("<msup><mrow><mo>(</mo><mi>a</mi><mo>)</mo><mo>(</mo><mi>b</mi><mo>)</mo></mrow><mn>2</mn></msup>", "((a)(b))^2")]
    [InlineData("<msup><msup><mi>x</mi><mn>2</mn></msup><mn>3</mn></msup>", "(x^2)^3")]
    [InlineData("<msqrt><mi>y</mi></msqrt><mo>=</mo><mroot><mrow><mi>z</mi><mo>+</mo><mn>1</mn></mrow><mn>3</mn></mroot>", "√(y)=√[3](z+1)")]
    [InlineData("<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><mi>i</mi>", "∑_(i=1)^n i")]
    [InlineData("<mi>sin</mi><mo>⁡</mo><mi>x</mi><mo>+</mo><mn>2</mn><mo>⁢</mo><mi>y</mi>", "sin x+2y")]
    [InlineData("<mover><mi>x</mi><mo>¯</mo></mover><mphantom><mi>q</mi></mphantom>", "x¯")]
    [InlineData("<mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>0</mn></mtd></mtr><mtr><mtd><mn>0</mn></mtd><mtd><mn>1</mn></mtd></mtr></mtable>", "1, 0; 0, 1")]
    [InlineData("\n <mrow>\n  <msup>\n   <mi> x </mi>\n   <mn>2</mn>\n  </msup>\n </mrow>\n", "x^2")]
    [InlineData("<semantics><mi>x</mi><annotation-xml encoding='MathML-Content'><ci>x</ci></annotation-xml></semantics>", "x")]
    public void Parse_MathWithoutTeX_IsALine(string math, string expected) => Assert.Equal(["Math: " + expected], HtmlPages.Lines($"<math>{math}</math>"));

    [Theory]
    [InlineData("<mjx-container class=MathJax jax=CHTML><mjx-math aria-hidden=true><mjx-mi><mjx-utext>x</mjx-utext></mjx-mi></mjx-math><mjx-assistive-mml><math><mi>x</mi></math></mjx-assistive-mml></mjx-container>")]
    [InlineData("<span class=MathJax_Preview>x</span><script type=math/tex>x</script>")]
    [InlineData("<span class=MathJax_Preview>x</span><span class=MathJax><nobr><span class=math>x</span></nobr><span class=MJX_Assistive_MathML><math><mi>x</mi></math></span></span><script type=math/tex>x</script>")]
    [InlineData("<span class=MathJax_Preview>x</span><span class=MathJax><nobr><span class=math>x</span></nobr><span class=MJX_Assistive_MathML><math><mi>x</mi></math></span></span>")]
    [InlineData("<span class=MathJax_Preview></span> <span class='MathJax_CHTML mjx-chtml'><span class=mjx-math>x</span></span> <script type='math/tex'>x</script>")]
    [InlineData("<span class=MathJax_Preview>x</span>")]
    [InlineData("<span class=katex><span class=katex-mathml><math><mi>x</mi></math></span><span class=katex-html aria-hidden=true>x</span></span>")]
    [InlineData("<span class=katex><span class=katex-html aria-hidden=true>x</span></span>")]
    public void Parse_DrawnMath_IsReadOnce(string math) => Assert.Equal(["Paragraph: where x is"], HtmlPages.Lines($"<p>where {math} is</p>"));

    [Theory]
    [InlineData("<p>He said <q>it is <q>not</q> done </q> and left", "Paragraph: He said “it is ‘not’ done” and left")]
    [InlineData("<p><q><a href=/a>Read on</a></q>.", "Paragraph: “Read on”.")]
    [InlineData("<p><q>„Ja“</q>, \"<q>No</q>\" <q> 'so'</q>", "Paragraph: „Ja“, \"No\" 'so'")]
    [InlineData("<p><q></q>a", "Paragraph: a")]
    [InlineData("<table><tr><th>a<td><q>b</q><tr><th>c<td>d</table>", "TableRow: a\t“b”|TableRow: c\td")]
    public void Parse_Quotation_HasItsMarksOnce(string html, string expected) => Assert.Equal(expected.Split('|'), HtmlPages.Lines(html));

    [Theory]
    [InlineData("<h3><span>Acme</span><span>Trail Shoe</span></h3>", "Heading3: Acme Trail Shoe")]
    [InlineData("<p><a>See all</a><a><b>12 offers</b></a>", "Paragraph: See all 12 offers")]
    [InlineData("<div><label>C</label><label>C++</label><label>x</label></div>", "Paragraph: C C++ x")]
    [InlineData("<p><cite>Anna wrote:</cite>No leak <b>Weight:</b>3 kg <b>10:</b>30 <b>http:</b>x", "Paragraph: Anna wrote: No leak Weight: 3 kg 10:30 http:x")]
    [InlineData("<p><span>40 L</span><span>Volume</span> <b>A</b><b>Bc</b>", "Paragraph: 40 L Volume ABc")]
    [InlineData("<p><b>S</b><span>Pring</span> <b>Data</b>Base <i>pre</i><b>fix</b> <i>ab</i><b>2c</b>", "Paragraph: SPring DataBase prefix ab 2c")]
    [InlineData("<p><span>CO</span><sub>20</sub> <span>Note</span><sup>12</sup>", "Paragraph: CO20 Note^12")]
    [InlineData("<p><code><span>My</span><span>Type</span></code>", "Paragraph: MyType")]
    [InlineData("<pre><span>My</span><span>Type</span></pre>", "Code: MyType")]
    [InlineData("<p><span>共有</span><span>20页</span><span>中文</span>", "Paragraph: 共有20页中文")]
    [InlineData("<div class='d-flex justify-content-between'><b>range</b><span>up to <i>9</i>0 km</span>max</div>", "Paragraph: range up to 90 km max")]
    [InlineData("<a class='md:grid gap-2'><span>tostring</span><span>required</span></a>", "Paragraph: tostring required")]
    [InlineData("<p style='color:red; display : inline-flex ;gap:2px'><b>ab</b><i>cd</i>", "Paragraph: ab cd")]
    [InlineData("<p class='flexible grid-note' style='display:block; x:flex'><b>ab</b><i>cd</i>", "Paragraph: abcd")]
    [InlineData("<h2 class=flex><span>W</span><span>el</span></h2><p style='display:flex'><b>12</b><b>.</b><b>99</b>", "Heading2: Wel|Paragraph: 12.99")]
    [InlineData("<pre><code class=grid><span>a</span><span>b</span></code></pre>", "Code: ab")]
    [InlineData("<div>Part 2<span>5 lessons</span> <i>3</i><i>4 weeks</i>", "Paragraph: Part 2 5 lessons 3 4 weeks")]
    [InlineData("<li><span>Mill stop</span><span>0.4 miles</span></li><li><span>Tarn</span><span>7</span>", "ListItem1: Mill stop 0.4 miles|ListItem1: Tarn 7")]
    [InlineData("<div><b>Rent</b>£95 <b>Deposit:</b>€40</div><p><s>¥120</s><b>¥90</b> US<b>$5</b> 40<b>€</b>", "Paragraph: Rent £95 Deposit: €40|Paragraph: ¥120 ¥90 US$5 40€")]
    [InlineData("<h4><span class=n>depth</span><span class=t>number</span><span class=n>optional</span></h4>", "Heading4: depth number optional")]
    [InlineData("<p><span class=n>un</span><span class=n>even</span> <span>un</span><span class=n>tied</span> <b class=n>un</b>done", "Paragraph: uneven untied undone")]
    [InlineData("<p><a href=/a>first page</a><a href=/b>next</a> <a href=/c>one </a><a href=/c>wo</a><a href=/c>rd</a>", "Paragraph: first page next one word")]
    [InlineData("<div class=flex><span>weight</span><span>in grams</span></div>", "Paragraph: weight in grams")]
    [InlineData("<p><a>(Ida Holm)</a><time>April 2</time> <b>[x]</b><i>opens</i> <b>up 40%</b><b>Sale</b> f(x)<b>Y</b>", "Paragraph: (Ida Holm) April 2 [x] opens up 40% Sale f(x)Y")]
    [InlineData("<p>Shut for the day.<a>Ask us</a> <b>Why wait?</b>Call now", "Paragraph: Shut for the day. Ask us Why wait? Call now")]
    [InlineData("<p><span>json.</span><span>Decoder</span> T: ?<a>Sized</a>", "Paragraph: json.Decoder T: ?Sized")]
    [InlineData("<p>All guides<span>Opens a tab</span> <b>Route 9</b>runs late <i>12</i>comments", "Paragraph: All guides Opens a tab Route 9 runs late 12 comments")]
    [InlineData("<p><b>6</b>With\n a long knife <b>Data</b>Base\n <b>x</b><sup>n\n+ 1</sup>", "Paragraph: 6 With a long knife DataBase x^n + 1")]
    [InlineData("<p><span class=attrLabel>Total Time</span>under 1 hour <span class=Labels>un</span>done", "Paragraph: Total Time under 1 hour undone")]
    [InlineData("<p>un<b>breakable</b> <span class=dropcap>T</span>he H<sub>2</sub>O, H<span><sub>2 of</sub></span>, Face<b>Book</b>", "Paragraph: unbreakable The H2O, H2 of, FaceBook")]
    [InlineData("<p><span>1</span>,<span>234</span> $<span>5</span><span>49</span> 12<i>5</i> <b>2</b>nd <b>3</b>x 0.<wbr>25 million", "Paragraph: 1,234 $549 125 2nd 3x 0.25 million")]
    public void Parse_TouchingElements_AreApartWhereANewWordBegins(string html, string expected) => Assert.Equal(expected.Split('|'), HtmlPages.Lines(html));

    [Theory]
    [InlineData("<div hidden><p>a</p></div>", Visibility.HiddenAttribute)]
    [InlineData("<div style='color:red; DISPLAY: none'><p>a</p></div>", Visibility.InlineStyle)]
    [InlineData("<div aria-hidden=true><p>a</p></div>", Visibility.AriaHidden)]
    [InlineData("<body><noscript><p>a</p></noscript>", Visibility.NoScript)]
    [InlineData("<body><template><p>a</p></template>", Visibility.Template)]
    [InlineData("<details><div><p>a</p></div></details>", Visibility.Closed)]
    [InlineData("<dialog><p>a</p></dialog>", Visibility.Closed)]
    public void Parse_HiddenParts_AreMarked(string html, Visibility expected)
    {
        ParsedPage page = HtmlPages.Parse(html);

        Assert.Equal("a", Assert.Single(page.Blocks).Text);
        Assert.Contains(page.Containers, container => container.Visibility == expected);
    }

    [Theory]
    [InlineData("<p>a<noscript>&lt;img src='a.png' alt='b c'&gt;</noscript> d", "Paragraph: a|Paragraph: d")]
    [InlineData("<figure><noscript>\n &lt;!-- x --&gt;&lt;img src=a.png /&gt;\n</noscript></figure><p>a", "Paragraph: a")]
    [InlineData("<noscript>&lt; 5 seconds, please enable scripts &gt;</noscript><p>&lt;b&gt;", "Paragraph: < 5 seconds, please enable scripts >|Paragraph: <b>")]
    public void Parse_MarkupEscapedInNoscript_IsNoText(string html, string expected) => Assert.Equal(expected.Split('|'), HtmlPages.Lines(html));

    [Fact]
    public void Parse_Inlines_HaveTheirPlaces()
    {
        Block block = Assert.Single(HtmlPages.Parse("<p>See <a href='/x'>the <b>page</b></a> now</p>").Blocks);

        Assert.Equal("See the page now", block.Text);
        Assert.Equal([new InlineSpan(InlineKind.Link, 4, 8, "/x"), new InlineSpan(InlineKind.Strong, 8, 4)], block.Inlines);
        Assert.Equal(8, block.LinkCharacters);
    }

    [Fact]
    public void Parse_ImagesInText_KeepTheirAlternativesAndPlaces()
    {
        Block block = Assert.Single(HtmlPages.Parse("<p>He said <img src=w alt=';-)'> and left <img src=x></p>").Blocks);

        Assert.Equal("He said and left", block.Text);
        Assert.Equal([new InlineSpan(InlineKind.Image, 8, 0, "w", ";-)"), new InlineSpan(InlineKind.Image, 16, 0, "x")], block.Inlines);
    }

    [Fact]
    public void Parse_ImageAtTheEndOfACell_StaysInIt()
    {
        Block row = Assert.Single(HtmlPages.Parse("<table><tr><th>a <img src=x alt=y><td>b</table>").Blocks);

        Assert.Equal(new InlineSpan(InlineKind.Image, 1, 0, "x", "y"), Assert.Single(row.Inlines));
    }

    [Theory]
    [InlineData("<p>mass <span><span style='display: none'><math alttext='{m}'><mi>m</mi></math></span><img src=m alt='{m}'></span>, where</p>", "Paragraph: mass {m}, where")]
    [InlineData("<p>mass <span><span><math alttext='{m}'><mi>m</mi></math></span><img src=m alt='{m}'></span>, where</p>", "Paragraph: mass {m}, where")]
    [InlineData("<div><div style='display: none'><math alttext='m\n^2'><mi>m</mi></math></div><img src=m alt='m ^2'></div>", "Math: m ^2")]
    public void Parse_MathWithItsPicture_IsReadOnce(string html, string expected)
    {
        Assert.Equal([expected], HtmlPages.Lines(html));
        Assert.Equal(InlineKind.Math, Assert.Single(HtmlPages.Parse(html).Blocks[0].Inlines).Kind);
    }

    [Theory]
    [InlineData("<p>mass <span hidden><math alttext=m></math></span>, where</p>")]
    [InlineData("<p>mass <span hidden>menu</span><img src=m>, where</p>")]
    [InlineData("<p>mass <span hidden><math><mi>m</mi></math></span><img src=m>, where</p>")]
    public void Parse_OtherHiddenText_IsNotRead(string html) => Assert.Equal(["Paragraph: mass , where"], HtmlPages.Lines(html));

    [Theory]
    [InlineData("<h2 id=a>x</h2>", "a")]
    [InlineData("<section id=a><h2>x</h2></section>", "a")]
    [InlineData("<h2><a name=a></a>x</h2>", "a")]
    [InlineData("<h2>x</h2>", null)]
    public void Parse_Heading_HasItsAnchor(string html, string? expected) => Assert.Equal(expected, Assert.Single(HtmlPages.Parse(html).Blocks).Anchor);

    [Theory]
    [InlineData("<pre><code class='language-csharp'>x</code></pre>", "csharp")]
    [InlineData("<div class='highlight-source-python'><pre>x</pre></div>", "python")]
    [InlineData("<pre data-lang=Go>x</pre>", "go")]
    [InlineData("<div class='highlight-python notranslate'><div class=highlight><pre>x</pre></div></div>", "python")]
    [InlineData("<div class=highlight-default><div class=highlight><pre>x</pre></div></div>", null)]
    [InlineData("<div class=highlight-box><div><pre>x</pre></div></div>", null)]
    [InlineData("<pre class='brush: js; gutter: true'>x</pre>", "js")]
    [InlineData("<pre class='brush:xml'>x</pre>", "xml")]
    [InlineData("<pre class='brush:'>x</pre>", null)]
    [InlineData("<pre>x</pre>", null)]
    public void Parse_Code_HasItsLanguage(string html, string? expected) => Assert.Equal(expected, Assert.Single(HtmlPages.Parse(html).Blocks).CodeLanguage);

    [Theory]
    [InlineData("<pre><span class=linenos>1</span><b>import</b> os\n<span class=linenos>2</span>x</pre>", "import os\nx")]
    [InlineData("<pre><code><span class=line><span class=ln> 9</span><span class=cl>a\n</span></span><span class=line><span class=ln>10</span>b</span></code></pre>", "a\nb")]
    [InlineData("<pre><span class='hljs gutter'><span>1\n2\n</span></span>a\nb</pre>", "a\nb")]
    [InlineData("<pre><span class=mi>1</span> + <span class=ln>x1</span><span class=ln></span></pre>", "1 + x1")]
    [InlineData("<pre class=line-numbers>12</pre>", "12")]
    public void Parse_Code_IsWithoutLineNumbers(string html, string expected) => Assert.Equal(expected, Assert.Single(HtmlPages.Parse(html).Blocks).Text);

    [Fact]
    public void Parse_ClassOfLineNumbersOutsideCode_IsText() => Assert.Equal(["Paragraph: Step 1"], HtmlPages.Lines("<p>Step <span class=ln>1</span></p>"));
}
