/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-import-private.h"

#include "und-charset.h"
#include "und-html-page.h"
#include "und-limits.h"
#include "und-xml.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
is_control (char c)
{
  return ((guchar) c < 0x20 && strchr ("\t\n\v\f\r", c) == NULL) || c == '\0' || c == 0x7f;
}

/* The parser passes over control characters in silence, form feeds too; here they are replaced as
 * import promises, and told. Takes @utf8. */
static GBytes *
replace_controls (char *utf8, gsize n_bytes, GPtrArray *issues)
{
  GString *replaced = NULL;
  gint64 n_replaced = 0;
  guint first_line = 0;
  guint line = 1;

  for (gsize i = 0; i < n_bytes; i++)
    {
      line += utf8[i] == '\n';
      if (utf8[i] == '\f' || utf8[i] == '\v')
        utf8[i] = ' ';
      if (is_control (utf8[i]))
        {
          if (replaced == NULL)
            {
              replaced = g_string_new_len (utf8, (gssize) i);
              first_line = line;
            }
          n_replaced++;
          g_string_append (replaced, "\xef\xbf\xbd");
        }
      else if (replaced != NULL)
        g_string_append_c (replaced, utf8[i]);
    }
  if (replaced == NULL)
    return g_bytes_new_take (utf8, n_bytes);
  g_free (utf8);
  if (issues != NULL)
    {
      UndValues *values = und_values_new ();

      und_values_add_number (values, "count", n_replaced);
      g_ptr_array_add (issues, und_issue_new ("text-control-replaced", values, first_line));
    }
  return g_string_free_to_bytes (replaced);
}

static GBytes *
decode (GBytes *bytes, UndDraft *draft)
{
  gsize n_bytes = 0;
  const char *start = g_bytes_get_data (bytes, &n_bytes);
  g_autofree char *declared = und_html_find_charset (start, n_bytes);
  gsize n_utf8 = 0;
  char *utf8 = und_charset_to_utf8 (start, n_bytes, declared, draft->issues, &n_utf8);

  return replace_controls (utf8, n_utf8, draft->issues);
}

static UndHtmlPage *
read_page (GBytes *utf8, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  UndHtmlPage *ret = und_html_page_new (utf8, cancellable, &local_error);

  if (ret != NULL)
    return ret;
  if (g_error_matches (local_error, UND_XML_ERROR, UND_XML_ERROR_TOO_DEEP))
    g_set_error (error, UND_IMPORT_ERROR, UND_IMPORT_ERROR_TOO_DEEP,
                 _ ("The page nests more than %u elements inside one another."),
                 UND_LIMIT_MARKUP_DEPTH);
  else if (g_error_matches (local_error, UND_XML_ERROR, UND_XML_ERROR_TOO_LARGE))
    g_set_error (error, UND_IMPORT_ERROR, UND_IMPORT_ERROR_TOO_LARGE,
                 _ ("The page has more than %u elements, which is more than a document can have."),
                 UND_LIMIT_MARKUP_NODES);
  else
    g_propagate_error (error, g_steal_pointer (&local_error));
  return NULL;
}

/* Turns line numbers into bytes of the stored text, whose lines are those that were laid out. */
static void
add_blocks (UndMarkup *markup, const GArray *blocks, UndText *text)
{
  gsize n_lines = 0;
  const UndSpan *lines = und_text_get_lines (text, &n_lines);

  for (guint i = 0; i < blocks->len; i++)
    {
      const UndMarkupBlock *block = &g_array_index (blocks, UndMarkupBlock, i);

      g_assert (block->span.end <= n_lines);
      und_markup_add_block (
        markup, block->kind, block->level,
        und_span (lines[block->span.start].start, lines[block->span.end - 1].end));
    }
}

static void
add_times (UndHtmlPage *page)
{
  for (guint i = 0; i < page->times->len; i++)
    {
      const UndHtmlTime *item = &g_array_index (page->times, UndHtmlTime, i);

      if ((und_html_page_get (page, item->node)->flags & UND_HTML_IS_DROPPED) == 0)
        und_markup_add_metadata (page->markup, "date", item->value, "time");
    }
}

/**
 * und_import_html_draft:
 * @bytes: an HTML page of any quality and character set
 * @draft: what is made of it
 * @cancellable: (nullable): to stop it
 * @error: (optional): EMPTY, TOO_DEEP or TOO_LARGE of UND_IMPORT_ERROR, or
 *   %G_IO_ERROR_CANCELLED
 *
 * Reads the document that a page holds, without what stands around it, and keeps what the page
 * says of itself as evidence in the draft's markup. Nothing outside @bytes is looked at. O(n).
 *
 * Returns: whether there is text
 */
gboolean
und_import_html_draft (GBytes *bytes, UndDraft *draft, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) utf8 = decode (bytes, draft);
  g_autoptr (UndHtmlPage) page = read_page (utf8, cancellable, error);
  g_autoptr (GArray) blocks = g_array_new (FALSE, FALSE, sizeof (UndMarkupBlock));
  gsize n_bytes = 0;
  char *text;

  if (page == NULL)
    return FALSE;
  if (!und_html_page_choose (page))
    g_ptr_array_add (draft->issues, und_issue_new ("html-kept-whole", NULL, 0));
  text = und_html_page_lay_out (page, blocks, &n_bytes);
  if (!und_import_set_text (draft, text, n_bytes, error))
    return FALSE;
  add_times (page);
  add_blocks (page->markup, blocks, draft->text);
  g_clear_pointer (&draft->markup, und_markup_free);
  draft->markup = g_steal_pointer (&page->markup);
  draft->language = g_steal_pointer (&page->language);
  return TRUE;
}
