/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-html-page.h"

#include "und-charset.h"
#include "und-html-reader.h"

#include <string.h>

/* What elements are. What is not in the table is inline, as in browsers. */
typedef struct
{
  const char *name;
  UndHtmlLayout layout;
  guint flags;
} Tag;

/* Sorted by name. */
static const Tag tags[] = {
  { "a", UND_HTML_INLINE, UND_HTML_IS_LINK },
  { "address", UND_HTML_BOX, 0 },
  { "article", UND_HTML_PARAGRAPH, UND_HTML_IS_ARTICLE },
  { "aside", UND_HTML_PARAGRAPH, UND_HTML_IS_ASIDE },
  { "blockquote", UND_HTML_PARAGRAPH, 0 },
  { "body", UND_HTML_PARAGRAPH, 0 },
  { "br", UND_HTML_BREAK, 0 },
  { "button", UND_HTML_INLINE, UND_HTML_IS_CONTROL },
  { "caption", UND_HTML_PARAGRAPH, 0 },
  { "center", UND_HTML_BOX, 0 },
  { "dd", UND_HTML_LINE, 0 },
  { "details", UND_HTML_PARAGRAPH, 0 },
  { "dialog", UND_HTML_PARAGRAPH, UND_HTML_IS_FURNITURE },
  { "dir", UND_HTML_PARAGRAPH, UND_HTML_IS_LIST },
  { "div", UND_HTML_BOX, 0 },
  { "dl", UND_HTML_PARAGRAPH, 0 },
  { "dt", UND_HTML_LINE, 0 },
  { "fieldset", UND_HTML_PARAGRAPH, 0 },
  { "figcaption", UND_HTML_PARAGRAPH, 0 },
  { "figure", UND_HTML_PARAGRAPH, 0 },
  { "footer", UND_HTML_PARAGRAPH, UND_HTML_IS_MARGIN },
  { "form", UND_HTML_PARAGRAPH, UND_HTML_IS_FORM },
  { "h1", UND_HTML_PARAGRAPH, 0 },
  { "h2", UND_HTML_PARAGRAPH, 0 },
  { "h3", UND_HTML_PARAGRAPH, 0 },
  { "h4", UND_HTML_PARAGRAPH, 0 },
  { "h5", UND_HTML_PARAGRAPH, 0 },
  { "h6", UND_HTML_PARAGRAPH, 0 },
  { "header", UND_HTML_PARAGRAPH, UND_HTML_IS_MARGIN | UND_HTML_IS_TOP },
  { "hgroup", UND_HTML_PARAGRAPH, 0 },
  { "hr", UND_HTML_PARAGRAPH, 0 },
  { "html", UND_HTML_PARAGRAPH, 0 },
  { "label", UND_HTML_INLINE, UND_HTML_IS_CONTROL },
  { "legend", UND_HTML_PARAGRAPH, UND_HTML_IS_CONTROL },
  { "li", UND_HTML_LINE, 0 },
  { "main", UND_HTML_PARAGRAPH, UND_HTML_IS_MAIN },
  { "menu", UND_HTML_PARAGRAPH, UND_HTML_IS_LIST },
  { "nav", UND_HTML_PARAGRAPH, UND_HTML_IS_FURNITURE },
  { "noscript", UND_HTML_PARAGRAPH, UND_HTML_IS_HIDDEN },
  { "ol", UND_HTML_PARAGRAPH, UND_HTML_IS_LIST },
  { "p", UND_HTML_PARAGRAPH, 0 },
  { "pre", UND_HTML_PARAGRAPH, UND_HTML_IS_PRE },
  { "q", UND_HTML_INLINE, UND_HTML_IS_QUOTE },
  { "search", UND_HTML_PARAGRAPH, UND_HTML_IS_FURNITURE },
  { "section", UND_HTML_PARAGRAPH, 0 },
  { "summary", UND_HTML_PARAGRAPH, 0 },
  { "table", UND_HTML_PARAGRAPH, 0 },
  { "td", UND_HTML_CELL, 0 },
  { "th", UND_HTML_CELL, 0 },
  { "tr", UND_HTML_LINE, UND_HTML_IS_ROW },
  { "ul", UND_HTML_PARAGRAPH, UND_HTML_IS_LIST },
};

/* What has no text of the document in it, sorted. */
static const char *const skipped[] = {
  "applet", "area",   "audio",    "canvas",   "datalist", "embed",   "head",
  "iframe", "input",  "map",      "math",     "meter",    "noembed", "noframes",
  "object", "option", "param",    "progress", "script",   "select",  "source",
  "style",  "svg",    "template", "textarea", "title",    "track",   "video",
};

typedef struct
{
  UndHtmlPage *page;
  guint open;          /* index of the innermost open element */
  guint n_skipped;     /* how many open elements are skipped or inside such */
  guint head_depth;    /* n_skipped at the head element, or 0 */
  gboolean is_title;   /* inside the title of the page */
  gboolean is_json_ld; /* inside JSON-LD */
  gboolean has_title;  /* a title has been read */
  GString *aside;      /* text of the title or of JSON-LD */
} Builder;

static int
compare_tag (gconstpointer key, gconstpointer item)
{
  return strcmp (key, ((const Tag *) item)->name);
}

static int
compare_word (gconstpointer key, gconstpointer item)
{
  return strcmp (key, *(const char *const *) item);
}

static const char *
find_attribute (const UndHtmlAttribute *attributes, gsize n_attributes, const char *name)
{
  for (gsize i = 0; i < n_attributes; i++)
    if (strcmp (attributes[i].name, name) == 0)
      return attributes[i].value;
  return NULL;
}

/* @style in lower case and without white space, so that "display : none" is found. */
static char *
dup_compact (const char *style)
{
  char *ret = g_ascii_strdown (style, -1);
  char *to = ret;

  for (const char *c = ret; *c != '\0'; c++)
    if (!g_ascii_isspace (*c))
      *to++ = *c;
  *to = '\0';
  return ret;
}

static guint
flags_of_style (const char *style)
{
  g_autofree char *compact = dup_compact (style);
  guint ret = 0;

  if (strstr (compact, "display:none") != NULL || strstr (compact, "visibility:hidden") != NULL)
    ret |= UND_HTML_IS_HIDDEN;
  if (strstr (compact, "white-space:pre") != NULL)
    ret |= UND_HTML_IS_PRE;
  return ret;
}

static guint
flags_of_attributes (const UndHtmlAttribute *attributes, gsize n_attributes)
{
  guint ret = 0;

  for (gsize i = 0; i < n_attributes; i++)
    {
      const char *name = attributes[i].name;
      const char *value = attributes[i].value;

      if (strcmp (name, "class") == 0 || strcmp (name, "id") == 0)
        ret |= und_html_flags_of_name (value);
      else if (strcmp (name, "role") == 0)
        ret |= und_html_flags_of_role (value);
      else if (strcmp (name, "style") == 0)
        ret |= flags_of_style (value);
      else if (strcmp (name, "hidden") == 0
               || (strcmp (name, "aria-hidden") == 0 && g_ascii_strcasecmp (value, "true") == 0))
        ret |= UND_HTML_IS_HIDDEN;
    }
  return ret;
}

static UndHtmlNode *
add_node (Builder *self)
{
  UndHtmlNode node = { .parent = self->open, .last = self->page->nodes->len, .block = -1 };

  g_array_append_val (self->page->nodes, node);
  return und_html_page_get (self->page, self->page->nodes->len - 1);
}

static void
add_element (Builder *self,
             const char *name,
             const UndHtmlAttribute *attributes,
             gsize n_attributes)
{
  const Tag *tag = bsearch (name, tags, G_N_ELEMENTS (tags), sizeof (Tag), compare_tag);
  UndHtmlNode *node = add_node (self);

  node->flags = flags_of_attributes (attributes, n_attributes);
  if (tag != NULL)
    {
      node->layout = tag->layout;
      node->flags |= tag->flags;
    }
  if (name[0] == 'h' && name[1] >= '1' && name[1] <= '6' && name[2] == '\0')
    {
      node->heading = (guint8) (name[1] - '0');
      node->block = UND_MARKUP_HEADING;
      node->flags |= UND_HTML_HAS_HEADING;
      node->n_titles = node->heading == 1 ? 1 : 0;
    }
  else if (strcmp (name, "li") == 0)
    node->block = UND_MARKUP_LIST_ITEM;
  else if (strcmp (name, "blockquote") == 0)
    node->block = UND_MARKUP_BLOCK_QUOTE;
  /* What folds and unfolds has its heading in a button. */
  if (und_html_page_get (self->page, self->open)->heading > 0)
    node->flags &= ~(guint) UND_HTML_IS_CONTROL;
  self->open = self->page->nodes->len - 1;
}

static void
take_meta (Builder *self, const UndHtmlAttribute *attributes, gsize n_attributes)
{
  static const char *const names[] = { "property", "name", "itemprop" };
  const char *content = find_attribute (attributes, n_attributes, "content");

  for (gsize i = 0; content != NULL && i < G_N_ELEMENTS (names); i++)
    {
      const char *name = find_attribute (attributes, n_attributes, names[i]);

      if (name != NULL)
        {
          und_html_add_meta (self->page->markup, name, content);
          return;
        }
    }
}

static void
take_language (Builder *self, const char *language)
{
  gsize n = 0;

  while (g_ascii_isalnum (language[n]) || language[n] == '-' || language[n] == '_')
    n++;
  if (language[n] != '\0' || n < 2 || self->page->language != NULL)
    return;
  self->page->language = g_strdelimit (g_strdup (language), "_", '-');
  und_markup_add_metadata (self->page->markup, "language", self->page->language, "meta");
}

static gboolean
is_json_ld (const char *name, const UndHtmlAttribute *attributes, gsize n_attributes)
{
  const char *type = find_attribute (attributes, n_attributes, "type");

  return strcmp (name, "script") == 0 && type != NULL
         && g_ascii_strncasecmp (type, "application/ld+json", 19) == 0;
}

static void
start_skipped (Builder *self,
               const char *name,
               const UndHtmlAttribute *attributes,
               gsize n_attributes)
{
  const gboolean is_in_head = self->n_skipped == self->head_depth;

  if (self->n_skipped == 0 && strcmp (name, "head") == 0)
    self->head_depth = 1;
  self->n_skipped++;
  if (!is_in_head)
    return;
  self->is_json_ld = is_json_ld (name, attributes, n_attributes);
  self->is_title = !self->has_title && strcmp (name, "title") == 0;
  g_string_truncate (self->aside, 0);
}

static void
start_cb (const char *name,
          const UndHtmlAttribute *attributes,
          gsize n_attributes,
          guint line,
          gpointer user_data)
{
  Builder *self = user_data;
  const char *value;

  if (strcmp (name, "meta") == 0)
    take_meta (self, attributes, n_attributes);
  if (self->n_skipped > 0
      || bsearch (name, skipped, G_N_ELEMENTS (skipped), sizeof (char *), compare_word) != NULL)
    {
      start_skipped (self, name, attributes, n_attributes);
      return;
    }
  add_element (self, name, attributes, n_attributes);
  value = find_attribute (attributes, n_attributes, "lang");
  if (value != NULL && strcmp (name, "html") == 0)
    take_language (self, value);
  value = find_attribute (attributes, n_attributes, "datetime");
  if (value != NULL && *value != '\0' && strcmp (name, "time") == 0)
    {
      UndHtmlTime item = { self->open, g_strdup (value) };

      g_array_append_val (self->page->times, item);
    }
}

static void
end_skipped (Builder *self)
{
  if (self->is_title)
    {
      self->has_title = TRUE;
      und_html_add_title (self->page->markup, self->aside->str);
    }
  if (self->is_json_ld)
    und_html_add_json_ld (self->page->markup, self->aside->str, self->aside->len);
  self->is_title = FALSE;
  self->is_json_ld = FALSE;
  self->n_skipped--;
  if (self->n_skipped == 0)
    self->head_depth = 0;
}

static void
end_cb (const char *name, gpointer user_data)
{
  Builder *self = user_data;
  UndHtmlNode *node;

  if (self->n_skipped > 0)
    {
      end_skipped (self);
      return;
    }
  node = und_html_page_get (self->page, self->open);
  node->last = self->page->nodes->len - 1;
  self->open = node->parent;
}

/* Pages that give Windows-1252 for Latin-1 are read as browsers do: &#150; is a dash. */
static void
append_text (GString *out, const char *utf8, gsize n_bytes)
{
  const char *end = utf8 + n_bytes;

  while (utf8 < end)
    {
      const char *c = utf8;

      while (c < end && (guchar) *c != 0xc2)
        c++;
      g_string_append_len (out, utf8, c - utf8);
      utf8 = c;
      if (c + 1 < end)
        {
          const gunichar code = (guchar) c[1];
          const gunichar meant = code < 0xa0 ? und_windows_1252_to_char ((guint8) code) : code;

          g_string_append_unichar (out, meant != 0 ? meant : 0xfffd);
          utf8 += 2;
        }
      else
        utf8 = end;
    }
}

static void
text_cb (const char *utf8, gsize n_bytes, gpointer user_data)
{
  Builder *self = user_data;
  UndHtmlNode *node;
  guint32 start;

  if (self->is_title || self->is_json_ld)
    append_text (self->aside, utf8, n_bytes);
  if (self->n_skipped > 0)
    return;
  start = (guint32) self->page->text->len;
  append_text (self->page->text, utf8, n_bytes);
  node = und_html_page_get (self->page, self->page->nodes->len - 1);
  if ((node->flags & UND_HTML_IS_TEXT) == 0 || node->parent != self->open)
    {
      node = add_node (self);
      node->flags = UND_HTML_IS_TEXT;
      node->text_start = start;
    }
  node->text_end = (guint32) self->page->text->len;
}

static void
clear_time (gpointer data)
{
  g_free (((UndHtmlTime *) data)->value);
}

/**
 * und_html_page_new:
 * @utf8: a page, valid UTF-8
 * @cancellable: (nullable): to stop it
 * @error: return location for a #GError of UND_XML_ERROR or G_IO_ERROR
 *
 * Reads a page into a tree. O(n).
 *
 * Returns: (transfer full): the page, or NULL with @error set
 */
UndHtmlPage *
und_html_page_new (GBytes *utf8, GCancellable *cancellable, GError **error)
{
  static const UndHtmlHandler handler = { start_cb, end_cb, text_cb };
  g_autoptr (UndHtmlPage) ret = g_new0 (UndHtmlPage, 1);
  g_autoptr (GString) aside = g_string_new (NULL);
  Builder builder = { .page = ret, .aside = aside };

  ret->nodes = g_array_new (FALSE, FALSE, sizeof (UndHtmlNode));
  ret->times = g_array_new (FALSE, FALSE, sizeof (UndHtmlTime));
  g_array_set_clear_func (ret->times, clear_time);
  ret->text = g_string_new (NULL);
  ret->markup = und_markup_new ();
  add_node (&builder);
  if (!und_html_read (utf8, &handler, &builder, cancellable, error))
    return NULL;
  und_html_page_get (ret, 0)->last = ret->nodes->len - 1;
  return g_steal_pointer (&ret);
}

/**
 * und_html_page_free:
 * @self: a page
 *
 * Frees @self.
 */
void
und_html_page_free (UndHtmlPage *self)
{
  g_clear_pointer (&self->nodes, g_array_unref);
  g_clear_pointer (&self->times, g_array_unref);
  if (self->text != NULL)
    g_string_free (self->text, TRUE);
  und_markup_free (self->markup);
  g_free (self->language);
  g_free (self);
}
