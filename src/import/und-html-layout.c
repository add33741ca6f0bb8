/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-html-page.h"

#include <string.h>

/* A page as lines of text, by the rules of HTML for white space and the usual layout of elements.
 *
 * Paragraphs are parted by a blank line. Boxes (div, address), of which pages make paragraphs and
 * the lines of addresses alike, are parted by a blank line where either neighbour is long, else by
 * a line end, so that a block of short lines stays one. A list item is a line without a mark: the
 * mark is not in the page's text, and would be a difference to the same list elsewhere. A table's
 * row is a line with a tab between cells; in a row with a cell of several lines each cell is laid
 * out by itself, since such tables arrange a page and hold no figures.
 *
 * What comes out is cut into lines first, because blocks are kept as line numbers: these stay right
 * when the text is normalised, bytes do not. */

/* Characters of a box from which on it is a paragraph. */
#define MIN_LONG_LINE 60u

typedef enum
{
  BREAK_NONE,
  BREAK_LINE,
  BREAK_BOX,
  BREAK_PARAGRAPH,
} Break;

typedef struct
{
  gsize start; /* in the text */
  gsize end;
  Break before;
} Line;

typedef struct
{
  const UndHtmlPage *page;
  GString *text;    /* of all lines, without what parts them */
  GArray *lines;    /* (element-type Line) */
  GArray *blocks;   /* (element-type UndMarkupBlock); lent */
  GArray *open;     /* (element-type Open): elements with something to do at their end */
  Break pending;    /* before the next line */
  gboolean is_open; /* the last line is being written */
  gboolean has_space;
  gboolean is_after_break; /* a br came since the last text */
  gboolean has_blank;      /* space that does not break came where no line is open */
  guint n_pre;             /* open elements that keep white space */
  guint n_rows;            /* open rows that are one line */
  guint n_tabs;            /* before the next text of the row */
  guint n_lists;           /* open lists */
  guint n_quotes;          /* open q elements */
} Writer;

typedef struct
{
  guint node;
  gint block; /* index in the blocks, or -1 */
} Open;

static gboolean
is_one_line_row (const UndHtmlNode *node)
{
  return (node->flags & (UND_HTML_IS_ROW | UND_HTML_HAS_LINES)) == UND_HTML_IS_ROW;
}

static Line *
get_last_line (Writer *self)
{
  return &g_array_index (self->lines, Line, self->lines->len - 1);
}

static gboolean
ends_with_space (const Writer *self, gsize start)
{
  const gsize n = self->text->len;

  return n > start
         && (g_ascii_isspace (self->text->str[n - 1])
             || (n - start >= 2 && memcmp (self->text->str + n - 2, "\xc2\xa0", 2) == 0));
}

/* Ends the line that is being written; a line of nothing but space is taken back. */
static void
finish_line (Writer *self)
{
  Line *line;

  if (!self->is_open)
    return;
  line = get_last_line (self);
  while (ends_with_space (self, line->start))
    g_string_truncate (self->text,
                       self->text->len
                         - ((guchar) self->text->str[self->text->len - 1] == 0xa0 ? 2 : 1));
  line->end = self->text->len;
  self->is_open = FALSE;
  self->has_space = FALSE;
  if (line->end > line->start)
    return;
  self->pending = MAX (self->pending, line->before);
  g_array_set_size (self->lines, self->lines->len - 1);
}

static void
break_line (Writer *self, Break strength)
{
  finish_line (self);
  /* Pages make blank lines of it. */
  if (self->has_blank)
    strength = BREAK_PARAGRAPH;
  self->has_blank = FALSE;
  self->pending = MAX (self->pending, strength);
}

static void
open_line (Writer *self)
{
  Line line = { .start = self->text->len, .before = MAX (self->pending, BREAK_LINE) };

  if (self->is_open)
    return;
  g_array_append_val (self->lines, line);
  self->is_open = TRUE;
  self->has_space = FALSE;
  self->pending = BREAK_NONE;
}

/* Before a piece of text that is not white space. */
static void
prepare (Writer *self)
{
  const gboolean is_new = !self->is_open;

  open_line (self);
  if (self->n_tabs > 0 && !is_new && self->text->len > get_last_line (self)->start)
    for (; self->n_tabs > 0; self->n_tabs--)
      g_string_append_c (self->text, '\t');
  else if (self->has_space)
    g_string_append_c (self->text, ' ');
  self->n_tabs = 0;
  self->has_space = FALSE;
  self->is_after_break = FALSE;
  self->has_blank = FALSE;
}

/* HTML's white space, and the characters that would end a line in stored text. */
static gsize
measure_space (const char *c, const char *end)
{
  if (g_ascii_isspace (*c))
    return 1;
  if (end - c >= 3 && (memcmp (c, "\xe2\x80\xa8", 3) == 0 || memcmp (c, "\xe2\x80\xa9", 3) == 0))
    return 3;
  return 0;
}

static void
write_collapsed (Writer *self, const char *c, const char *end)
{
  while (c < end)
    {
      const char *start = c;
      gsize n_space;

      while (c < end && (n_space = measure_space (c, end)) == 0)
        c++;
      /* Space that does not break stands only inside a line. */
      if (!self->is_open)
        for (; c - start >= 2 && memcmp (start, "\xc2\xa0", 2) == 0; start += 2)
          self->has_blank = TRUE;
      if (c > start)
        {
          prepare (self);
          g_string_append_len (self->text, start, c - start);
        }
      for (; c < end && (n_space = measure_space (c, end)) > 0; c += n_space)
        self->has_space = self->is_open;
    }
}

static void
write_preformatted (Writer *self, const char *c, const char *end)
{
  while (c < end)
    {
      const char *start = c;

      while (c < end && *c != '\n' && *c != '\r' && *c != '\f' && *c != '\v')
        c++;
      if (c > start)
        {
          prepare (self);
          g_string_append_len (self->text, start, c - start);
        }
      if (c < end && *c++ == '\n')
        break_line (self, self->is_open ? BREAK_LINE : BREAK_PARAGRAPH);
    }
}

static void
write_text (Writer *self, const char *utf8, gsize n_bytes)
{
  if (self->n_pre > 0 && self->n_rows == 0)
    write_preformatted (self, utf8, utf8 + n_bytes);
  else
    write_collapsed (self, utf8, utf8 + n_bytes);
}

/* What a browser puts round q. */
static void
write_quote_mark (Writer *self, gboolean is_start)
{
  if (is_start)
    {
      prepare (self);
      g_string_append (self->text, self->n_quotes % 2 == 0 ? "“" : "‘");
      self->n_quotes++;
      return;
    }
  self->n_quotes--;
  if (self->is_open)
    g_string_append (self->text, self->n_quotes % 2 == 0 ? "”" : "’");
}

static Break
find_paragraph_break (const Writer *self, const UndHtmlNode *node)
{
  const UndHtmlNode *parent = und_html_page_get (self->page, node->parent);

  /* A list inside a list goes on with it. */
  if ((node->flags & UND_HTML_IS_LIST) != 0 && self->n_lists > 0)
    return BREAK_LINE;
  /* Some editors put a paragraph into every list item and every cell. */
  if (parent->block == UND_MARKUP_LIST_ITEM || parent->layout == UND_HTML_CELL)
    return BREAK_BOX;
  return BREAK_PARAGRAPH;
}

static Break
find_break (const Writer *self, const UndHtmlNode *node)
{
  switch (node->layout)
    {
    case UND_HTML_PARAGRAPH:
      return find_paragraph_break (self, node);
    case UND_HTML_CELL:
      return BREAK_PARAGRAPH;
    case UND_HTML_BOX:
      return BREAK_BOX;
    case UND_HTML_LINE:
      return BREAK_LINE;
    case UND_HTML_INLINE:
    case UND_HTML_BREAK:
    default:
      return BREAK_NONE;
    }
}

/* Inside a row that is one line there are no other breaks than the tabs between its cells. */
static void
break_for (Writer *self, const UndHtmlNode *node, gboolean is_start)
{
  const Break strength = find_break (self, node);

  if (strength == BREAK_NONE)
    return;
  if (self->n_rows == 0)
    break_line (self, strength);
  else if (node->layout == UND_HTML_CELL && is_start)
    self->n_tabs++;
  else
    self->has_space = self->is_open;
}

static void
write_br (Writer *self)
{
  if (self->n_rows > 0)
    {
      self->has_space = self->is_open;
      return;
    }
  /* The second of two makes a blank line, and so does one where no line is open. */
  break_line (self, self->is_open                                        ? BREAK_LINE
                    : self->is_after_break || self->pending == BREAK_BOX ? BREAK_PARAGRAPH
                                                                         : BREAK_LINE);
  self->is_after_break = TRUE;
}

static void
count_open (Writer *self, const UndHtmlNode *node, int change)
{
  if ((node->flags & UND_HTML_IS_PRE) != 0)
    self->n_pre += (guint) change;
  if (is_one_line_row (node))
    self->n_rows += (guint) change;
  if ((node->flags & UND_HTML_IS_LIST) != 0)
    self->n_lists += (guint) change;
}

static void
start_element (Writer *self, guint index)
{
  const UndHtmlNode *node = und_html_page_get (self->page, index);
  Open open = { index, -1 };

  if (node->layout == UND_HTML_BREAK)
    write_br (self);
  break_for (self, node, TRUE);
  count_open (self, node, 1);
  if (is_one_line_row (node))
    self->n_tabs = 0;
  if ((node->flags & UND_HTML_IS_QUOTE) != 0)
    write_quote_mark (self, TRUE);
  if (node->block >= 0 && self->n_rows == 0)
    {
      UndMarkupBlock block = { (UndMarkupKind) node->block, node->heading,
                               und_span (self->lines->len, self->lines->len) };

      open.block = (gint) self->blocks->len;
      g_array_append_val (self->blocks, block);
    }
  g_array_append_val (self->open, open);
}

static void
end_element (Writer *self)
{
  const Open open = g_array_index (self->open, Open, self->open->len - 1);
  const UndHtmlNode *node = und_html_page_get (self->page, open.node);

  g_array_set_size (self->open, self->open->len - 1);
  if ((node->flags & UND_HTML_IS_QUOTE) != 0)
    write_quote_mark (self, FALSE);
  count_open (self, node, -1);
  break_for (self, node, FALSE);
  if (is_one_line_row (node))
    self->n_tabs = 0;
  if (open.block >= 0)
    {
      finish_line (self);
      g_array_index (self->blocks, UndMarkupBlock, open.block).span.end = self->lines->len;
    }
}

static void
end_elements_before (Writer *self, guint index)
{
  while (
    self->open->len > 0
    && und_html_page_get (self->page, g_array_index (self->open, Open, self->open->len - 1).node)
           ->last
         < index)
    end_element (self);
}

static void
write_page (Writer *self)
{
  for (guint i = 1; i < self->page->nodes->len; i++)
    {
      const UndHtmlNode *node = und_html_page_get (self->page, i);

      end_elements_before (self, i);
      if ((node->flags & UND_HTML_IS_TEXT) == 0)
        start_element (self, i);
      else if ((node->flags & UND_HTML_IS_DROPPED) == 0)
        write_text (self, self->page->text->str + node->text_start,
                    node->text_end - node->text_start);
    }
  end_elements_before (self, G_MAXUINT);
  finish_line (self);
}

static gboolean
is_long (const Writer *self, const Line *line)
{
  return g_utf8_strlen (self->text->str + line->start, (gssize) (line->end - line->start))
         > MIN_LONG_LINE;
}

/* Puts the lines together. Line numbers of blocks come to count blank lines, too. */
static char *
join_lines (Writer *self, gsize *n_bytes)
{
  g_autofree guint *numbers = g_new (guint, self->lines->len + 1);
  GString *ret = g_string_sized_new (self->text->len + 2 * self->lines->len);
  guint number = 0;

  for (guint i = 0; i < self->lines->len; i++)
    {
      const Line *line = &g_array_index (self->lines, Line, i);
      Break before = line->before;

      if (before == BREAK_BOX)
        before = is_long (self, line) || (i > 0 && is_long (self, line - 1)) ? BREAK_PARAGRAPH
                                                                             : BREAK_LINE;
      if (i > 0)
        {
          g_string_append (ret, before == BREAK_PARAGRAPH ? "\n\n" : "\n");
          number += before == BREAK_PARAGRAPH ? 2 : 1;
        }
      numbers[i] = number;
      g_string_append_len (ret, self->text->str + line->start, (gssize) (line->end - line->start));
    }
  if (ret->len > 0)
    g_string_append_c (ret, '\n');
  for (guint i = self->blocks->len; i > 0; i--)
    {
      UndMarkupBlock *block = &g_array_index (self->blocks, UndMarkupBlock, i - 1);

      if (block->span.end > block->span.start)
        block->span = und_span (numbers[block->span.start], numbers[block->span.end - 1] + 1);
      else
        g_array_remove_index (self->blocks, i - 1);
    }
  *n_bytes = ret->len;
  return g_string_free (ret, FALSE);
}

/* Marks rows that hold a cell of several lines. Goes up the tree: a block or br inside a cell makes
 * lines; one block alone in its cell does not. */
static void
find_rows (const UndHtmlPage *page)
{
  g_autofree guint *n_blocks = g_new0 (guint, page->nodes->len); /* lines in blocks */
  g_autofree guint *n_inline = g_new0 (guint, page->nodes->len); /* the most beside them */

  for (guint i = page->nodes->len - 1; i > 0; i--)
    {
      UndHtmlNode *node = und_html_page_get (page, i);
      guint n_lines = n_blocks[i] + n_inline[i];

      if ((node->flags & UND_HTML_IS_DROPPED) != 0)
        continue;
      if ((node->flags & UND_HTML_IS_TEXT) != 0)
        n_lines = node->n_text > 0 ? 1 : 0;
      else if (node->layout == UND_HTML_BREAK
               || ((node->flags & UND_HTML_IS_ROW) != 0 && n_lines > 0))
        n_lines = 2;
      if (node->layout == UND_HTML_CELL && n_lines > 1)
        und_html_page_get (page, node->parent)->flags |= UND_HTML_HAS_LINES;
      if (node->layout == UND_HTML_INLINE)
        n_inline[node->parent] = MAX (n_inline[node->parent], n_lines);
      else
        n_blocks[node->parent] += n_lines;
    }
}

/**
 * und_html_page_lay_out:
 * @self: a page, of which [func@html_page_choose] has marked what is left out
 * @blocks: (element-type UndMarkupBlock): where headings, list items and block quotes are added
 * @n_bytes: (out): length of the text
 *
 * Writes the page as text. The spans of @blocks are numbers of lines, from 0 and half-open, and in
 * text order. O(n).
 *
 * Returns: (transfer full): the text, with a final line end if there is any
 */
char *
und_html_page_lay_out (const UndHtmlPage *self, GArray *blocks, gsize *n_bytes)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (Line));
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (Open));
  g_autoptr (GString) text = g_string_new (NULL);
  Writer writer = { .page = self, .text = text, .lines = lines, .blocks = blocks, .open = open };

  find_rows (self);
  write_page (&writer);
  return join_lines (&writer, n_bytes);
}
