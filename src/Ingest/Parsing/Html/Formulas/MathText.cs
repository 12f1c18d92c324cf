using System.Text;

namespace Ingest.Parsing.Html.Formulas;

/// <summary>Presentation MathML as one line: <c>x^2</c>, <c>a_1</c>, <c>(a+b)/2</c>, <c>√(y)</c>. Operands of more than one token stand in parentheses.</summary>
internal sealed class MathText
{
    // Long formulas have a few thousand characters; more is something else in disguise.
    private const int MaximumCharacters = 20_000;

    // Formulas people write nest a dozen deep; below this only the tokens are read.
    private const int MaximumNesting = 64;

    private readonly StringBuilder _text = new();
    private int _tokens;
    private bool _isWordLast;

    /// <summary>The line; null when it is empty.</summary>
    public static string? Of(HtmlNode math)
    {
        var text = new MathText();
        text.AppendRow(math, "", 0);
        string written = text._text.ToString().Trim();
        return written.Length > 0 ? written : null;
    }

    private void Append(HtmlNode node, int depth)
    {
        if (_text.Length >= MaximumCharacters)
        {
            return;
        }

        if (node.IsText)
        {
            AppendToken(node.Text);
        }
        else if (depth >= MaximumNesting)
        {
            AppendTokens(node);
        }
        else if (node.Tag is not Tag.Annotation)
        {
            AppendElement(node, depth + 1);
        }
    }

    private void AppendElement(HtmlNode element, int depth)
    {
        switch (element.Name)
        {
            case "msup":
                AppendScripts(element, "^", "", depth);
                break;
            case "msub" or "munder":
                AppendScripts(element, "_", "", depth);
                break;
            case "msubsup" or "munderover":
                AppendScripts(element, "_", "^", depth);
                break;
            case "mover":
                AppendOver(element, depth);
                break;
            case "mfrac":
                AppendScripts(element, "/", "", depth);
                break;
            case "msqrt":
                AppendRoot(element, default, depth);
                break;
            case "mroot":
                AppendRoot(element, NextElement(FirstElement(element)), depth);
                break;
            case "mfenced":
                _text.Append('(');
                AppendRow(element, ", ", depth);
                _text.Append(')');
                break;
            case "mtable":
                AppendRow(element, "; ", depth);
                break;
            case "mtr":
                AppendRow(element, ", ", depth);
                break;
            case "semantics" or "maction":
                AppendIf(FirstElement(element), depth);
                break;
            case "mspace":
                _text.Append(' ');
                break;
            case "mphantom" or "annotation-xml":
                break;
            default:
                AppendRow(element, "", depth);
                break;
        }
    }

    private void AppendRow(HtmlNode element, string separator, int depth)
    {
        bool isFirst = true;
        for (HtmlNode child = element.First; child.Exists; child = child.Next)
        {
            if (_text.Length >= MaximumCharacters)
            {
                return;
            }

            if (!child.IsText || !child.Text.IsWhiteSpace())
            {
                _text.Append(isFirst ? "" : separator);
                isFirst = false;
                Append(child, depth);
            }
        }
    }

    private void AppendScripts(HtmlNode element, string first, string second, int depth)
    {
        HtmlNode part = FirstElement(element);
        AppendOperand(part, depth);
        foreach (string sign in (ReadOnlySpan<string>)[first, second])
        {
            part = NextElement(part);
            if (part.Exists && sign.Length > 0)
            {
                _text.Append(sign);
                AppendOperand(part, depth);
            }
        }

        // What follows is not part of the last operand: "x^2 y".
        _isWordLast = true;
    }

    // A bar, a hat, an arrow is one sign above; anything longer is raised.
    private void AppendOver(HtmlNode element, int depth)
    {
        HtmlNode part = FirstElement(element);
        AppendOperand(part, depth);
        HtmlNode over = NextElement(part);
        if (over.Exists && over.Name is "mo")
        {
            Append(over, depth);
        }
        else if (over.Exists)
        {
            _text.Append('^');
            AppendOperand(over, depth);
        }
    }

    private void AppendRoot(HtmlNode element, HtmlNode index, int depth)
    {
        _text.Append('√');
        if (index.Exists)
        {
            _text.Append('[');
            Append(index, depth);
            _text.Append(']');
        }

        int start = _text.Length;
        if (index.Exists)
        {
            AppendIf(FirstElement(element), depth);
        }
        else
        {
            AppendRow(element, "", depth);
        }

        Enclose(start);
    }

    private void AppendOperand(HtmlNode operand, int depth)
    {
        int start = _text.Length;
        int tokens = _tokens;
        AppendIf(operand, depth);
        if (_tokens > tokens + 1)
        {
            Enclose(start);
        }
    }

    private void AppendIf(HtmlNode node, int depth)
    {
        if (node.Exists)
        {
            Append(node, depth);
        }
    }

    private void Enclose(int start)
    {
        if (!IsEnclosed(start))
        {
            _text.Insert(start, '(').Append(')');
        }
    }

    private bool IsEnclosed(int start)
    {
        int open = 0;
        for (int i = start; i < _text.Length; i++)
        {
            open += _text[i] == '(' ? 1 : _text[i] == ')' ? -1 : 0;
            if (open <= 0)
            {
                return open == 0 && i > start && i == _text.Length - 1;
            }
        }

        return false;
    }

    private void AppendTokens(HtmlNode element)
    {
        for (HtmlNode node = element.First; node.Exists && _text.Length < MaximumCharacters; node = node.NextIn(element))
        {
            if (node.IsText)
            {
                AppendToken(node.Text);
            }
        }
    }

    // Words and numbers stay apart from what stands beside them; single letters do not: "sin x", "2 kg", "ab".
    private void AppendToken(ReadOnlySpan<char> token)
    {
        token = token.Trim();
        if (token.IsEmpty || IsInvisible(token))
        {
            return;
        }

        bool isWord = token.Length > 1 && char.IsLetter(token[0]) && char.IsLetter(token[1]);
        bool touches = _text.Length > 0 && char.IsLetterOrDigit(_text[^1]) && char.IsLetterOrDigit(token[0]);
        if (touches && (isWord || _isWordLast || (char.IsDigit(_text[^1]) && char.IsDigit(token[0]))))
        {
            _text.Append(' ');
        }

        _text.Append(token[..Math.Min(token.Length, MaximumCharacters)]);
        _isWordLast = isWord;
        _tokens++;
    }

    // Function application, invisible times, separator and plus.
    private static bool IsInvisible(ReadOnlySpan<char> token) => token is [>= '\u2061' and <= '\u2064'];

    private static HtmlNode FirstElement(HtmlNode element) => ElementFrom(element.First);

    private static HtmlNode NextElement(HtmlNode node) => node.Exists ? ElementFrom(node.Next) : node;

    private static HtmlNode ElementFrom(HtmlNode node)
    {
        while (node.Exists && !node.IsElement)
        {
            node = node.Next;
        }

        return node;
    }
}
