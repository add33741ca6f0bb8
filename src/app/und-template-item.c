/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-template-item.h"

#include "und-collation-words.h"
#include "und-phrase.h"

#include <glib/gi18n.h>
#include <string.h>

/* A label lays out its text at once: a longer paragraph is told in pieces, in bytes of markup. */
#define MAX_PARAGRAPH 6000

/* What one has alone is shown in the template if it is no longer, in bytes; else its length is. */
#define MAX_SHOWN_OWN 60

/* Names that are shown of a group, and of those who read alike. */
#define MAX_NAMED   4
#define MAX_READERS 16

/* Grounds are laid over what is below, so that they read on light and on dark. */
#define SLOT_GROUND    "background=\"#3584e4\" background_alpha=\"26%\""
#define VARIANT_GROUND "background=\"#f6d32d\" background_alpha=\"36%\""
#define OWN_GROUND     "background=\"#26a269\" background_alpha=\"28%\""
#define SIBLING_GROUND "background=\"#9141ac\" background_alpha=\"24%\""
#define LETTER_GROUND  "background=\"#3584e4\" background_alpha=\"14%\" underline=\"single\""

struct _UndTemplateItem
{
  GObject parent_instance;

  UndTemplateItemKind kind;
  char *text;
  char *figures;
  UndShares shares;
  guint witness;
};

G_DEFINE_TYPE (UndTemplateItem, und_template_item, G_TYPE_OBJECT)

/* What the items are made of. */
typedef struct
{
  const UndCollation *collation;
  const GPtrArray *names;
  UndPart *const *parts;
  gsize n_parts;
  GPtrArray *made; /* (element-type UndTemplateItem) */
  GString *paragraph;
  gboolean has_space; /* white space follows what was added last */
} Maker;

static void
und_template_item_finalize (GObject *object)
{
  UndTemplateItem *self = UND_TEMPLATE_ITEM (object);

  g_free (self->text);
  g_free (self->figures);
  G_OBJECT_CLASS (und_template_item_parent_class)->finalize (object);
}

static void
und_template_item_class_init (UndTemplateItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = und_template_item_finalize;
}

static void
und_template_item_init (UndTemplateItem *self)
{
}

/**
 * und_template_item_get_kind:
 * @self: an item
 *
 * Gets what kind of row it is.
 *
 * Returns: the kind
 */
UndTemplateItemKind
und_template_item_get_kind (UndTemplateItem *self)
{
  g_return_val_if_fail (UND_IS_TEMPLATE_ITEM (self), UND_TEMPLATE_REMARK);
  return self->kind;
}

/**
 * und_template_item_get_text:
 * @self: an item
 *
 * Gets its words, as markup if it is a paragraph or a filiation.
 *
 * Returns: (transfer none): the words
 */
const char *
und_template_item_get_text (UndTemplateItem *self)
{
  g_return_val_if_fail (UND_IS_TEMPLATE_ITEM (self), NULL);
  return self->text;
}

/**
 * und_template_item_get_shares:
 * @self: a share
 *
 * Gets how much of the witness is whose.
 *
 * Returns: (transfer none): the shares
 */
const UndShares *
und_template_item_get_shares (UndTemplateItem *self)
{
  g_return_val_if_fail (UND_IS_TEMPLATE_ITEM (self), NULL);
  return &self->shares;
}

/**
 * und_template_item_get_figures:
 * @self: a share
 *
 * Gets the shares in words.
 *
 * Returns: (transfer none): the words
 */
const char *
und_template_item_get_figures (UndTemplateItem *self)
{
  g_return_val_if_fail (UND_IS_TEMPLATE_ITEM (self), NULL);
  return self->figures;
}

/**
 * und_template_item_get_witness:
 * @self: a share
 *
 * Gets which witness it is of.
 *
 * Returns: its index
 */
guint
und_template_item_get_witness (UndTemplateItem *self)
{
  g_return_val_if_fail (UND_IS_TEMPLATE_ITEM (self), 0);
  return self->witness;
}

static UndTemplateItem *
add_item (Maker *self, UndTemplateItemKind kind, char *text)
{
  UndTemplateItem *item = g_object_new (UND_TYPE_TEMPLATE_ITEM, NULL);

  item->kind = kind;
  item->text = text;
  g_ptr_array_add (self->made, item);
  return item;
}

static gboolean
has_letter (const Maker *self)
{
  for (gsize w = 0; w < self->n_parts; w++)
    if (und_part_get_facts (self->parts[w])->kind == UND_PART_LETTER)
      return TRUE;
  return FALSE;
}

/* Nothing can be the letter's where there is none. */
static char *
dup_figures (const UndShares *shares, gboolean is_with_letter)
{
  guint percents[4];

  und_shares_to_parts (shares, 100, percents);
  if (is_with_letter)
    /* TRANSLATORS: shares of a document's words: the template's, the letter's, some others', its
     * own */
    return g_strdup_printf (_ ("template %u %% · letter %u %% · some others %u %% · own %u %%"),
                            percents[0], percents[1], percents[2], percents[3]);
  /* TRANSLATORS: shares of a document's words: the template's, some others', its own */
  return g_strdup_printf (_ ("template %u %% · some others %u %% · own %u %%"), percents[0],
                          percents[2], percents[3]);
}

static void
add_shares (Maker *self)
{
  gboolean is_with_letter = has_letter (self);

  add_item (self, UND_TEMPLATE_HEADING, g_strdup (_ ("Whose Words")));
  for (guint w = 0; w < self->n_parts; w++)
    {
      UndTemplateItem *item = add_item (self, UND_TEMPLATE_SHARE, g_strdup (self->names->pdata[w]));

      item->shares = *und_collation_get_shares (self->collation, w);
      item->figures = dup_figures (&item->shares, is_with_letter);
      item->witness = w;
    }
}

static void
end_paragraph (Maker *self)
{
  if (self->paragraph->len == 0)
    return;
  add_item (self, UND_TEMPLATE_PARAGRAPH,
            g_string_free (g_steal_pointer (&self->paragraph), FALSE));
  self->paragraph = g_string_new (NULL);
}

static void
add_space (Maker *self, const char *next)
{
  if (self->paragraph->len > 0 && self->has_space && !und_words_are_closing (next))
    g_string_append_c (self->paragraph, ' ');
  self->has_space = TRUE;
}

/* Notes whether white space follows what was added last: it belongs to the words before it. */
static void
note_space (Maker *self, const UndReadingSpan *span)
{
  const char *bytes = und_text_get_bytes (und_part_get_text (self->parts[span->witness]), NULL);

  self->has_space = und_span_is_empty (span->span) || g_ascii_isspace (bytes[span->span.end - 1]);
}

static void
note_space_of (Maker *self, const UndCollationReading *reading)
{
  note_space (self, &g_array_index (reading->witnesses, UndReadingSpan, 0));
}

/* @format is of this file's own; what goes into it is escaped. */
static void
add_words (Maker *self, const char *start_tag, const char *text, const char *end_tag)
{
  g_autofree char *shown = und_phrase_shorten (text);
  g_autofree char *escaped = g_markup_escape_text (shown, -1);

  g_string_append_printf (self->paragraph, "%s%s%s", start_tag, escaped, end_tag);
}

static void
add_link (Maker *self, guint row, const char *style, const char *text)
{
  g_autofree char *start = g_strdup_printf ("<a href=\"%u\"><span %s>", row, style);

  add_words (self, start, text, "</span></a>");
}

static guint
get_first_witness (const UndCollationReading *reading)
{
  return g_array_index (reading->witnesses, UndReadingSpan, 0).witness;
}

static const UndCollationReading *
get_first_reading (const UndCollationRow *row)
{
  return row->readings->pdata[0];
}

/* Does the row after @index go on with words of the same witnesses? */
static gboolean
goes_on (const GPtrArray *rows, guint index)
{
  const UndCollationRow *row = rows->pdata[index];
  const UndCollationRow *next = index + 1 < rows->len ? rows->pdata[index + 1] : NULL;

  return next != NULL && next->kind == row->kind
         && und_collation_reading_has_same_witnesses (get_first_reading (row),
                                                      get_first_reading (next));
}

static gboolean
starts_paragraph (const GPtrArray *rows, guint index)
{
  return index >= rows->len || ((const UndCollationRow *) rows->pdata[index])->starts_paragraph;
}

/* What some have: with a link that says who, where it ends. */
static void
add_shared (Maker *self, const GPtrArray *rows, guint index)
{
  const UndCollationReading *reading = get_first_reading (rows->pdata[index]);

  add_space (self, reading->text);
  add_words (self, "", reading->text, "");
  note_space_of (self, reading);
  if (reading->witnesses->len < self->n_parts
      && (starts_paragraph (rows, index + 1) || !goes_on (rows, index)))
    /* A word joiner keeps the figures on the line of the word. */
    g_string_append_printf (self->paragraph, "\xe2\x81\xa0<a href=\"%u\"><sup>%u/%u</sup></a>",
                            index, reading->witnesses->len, (guint) self->n_parts);
}

/* Returns the row after it. */
static guint
add_own (Maker *self, const GPtrArray *rows, guint index)
{
  guint n_words = 0;
  guint end = 0;
  guint witness = get_first_witness (get_first_reading (rows->pdata[index]));
  g_autofree char *own = und_collation_dup_own (self->collation, index, "\n", &n_words, &end);
  g_autofree char *text = NULL;

  if (strlen (own) <= MAX_SHOWN_OWN && strchr (own, '\n') == NULL)
    text = g_strdup_printf ("+ %s", own);
  else
    /* TRANSLATORS: whose words were added, and how many: "+ Ohio's release: 12 words" */
    text = g_strdup_printf (ngettext ("+ %s: %u word", "+ %s: %u words", n_words),
                            (const char *) self->names->pdata[witness], n_words);
  add_space (self, text);
  add_link (self, index, OWN_GROUND, text);
  return end;
}

static void
add_varying (Maker *self, const UndCollationRow *row, guint index)
{
  const UndCollationReading *most = und_collation_row_find_most (row);
  g_autofree char *slot = g_strdup_printf ("‹%s›", und_slot_to_word (row->slot));

  if (row->slot == UND_SLOT_NONE)
    {
      add_space (self, most->text);
      add_link (self, index, VARIANT_GROUND, most->text);
      note_space_of (self, most);
      return;
    }
  add_space (self, slot);
  add_link (self, index, SLOT_GROUND, slot);
}

static void
add_template (Maker *self)
{
  GPtrArray *rows = und_collation_get_rows (self->collation);

  add_item (self, UND_TEMPLATE_HEADING, g_strdup (_ ("Template")));
  for (guint r = 0; r < rows->len;)
    {
      const UndCollationRow *row = rows->pdata[r];

      if (row->starts_paragraph || self->paragraph->len > MAX_PARAGRAPH)
        end_paragraph (self);
      if (row->kind == UND_ROW_UNIQUE)
        {
          r = add_own (self, rows, r);
          continue;
        }
      if (row->kind == UND_ROW_SHARED)
        add_shared (self, rows, r);
      else
        add_varying (self, row, r);
      r++;
    }
  end_paragraph (self);
}

/* What a witness has of a row. */
typedef struct
{
  guint row;
  const UndCollationReading *reading;
  UndSpan span;
} Piece;

static gint
compare_pieces (gconstpointer x, gconstpointer y)
{
  const Piece *first = x, *second = y;

  return (first->span.start > second->span.start) - (first->span.start < second->span.start);
}

/* (element-type Piece): in the order of the witness's text. */
static GArray *
list_pieces (const Maker *self, guint witness)
{
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  GPtrArray *rows = und_collation_get_rows (self->collation);

  for (guint r = 0; r < rows->len; r++)
    {
      const UndCollationRow *row = rows->pdata[r];

      for (guint k = 0; k < row->readings->len; k++)
        {
          const UndCollationReading *reading = row->readings->pdata[k];

          for (guint i = 0; i < reading->witnesses->len; i++)
            {
              const UndReadingSpan *span = &g_array_index (reading->witnesses, UndReadingSpan, i);
              Piece piece = { r, reading, span->span };

              if (span->witness == witness)
                g_array_append_val (pieces, piece);
            }
        }
    }
  g_array_sort (pieces, compare_pieces);
  return pieces;
}

static const char *
get_owner_style (UndOwner owner)
{
  switch (owner)
    {
    case UND_OWNER_SELF:
      return OWN_GROUND " weight=\"bold\"";
    case UND_OWNER_LETTER:
      return LETTER_GROUND;
    case UND_OWNER_SIBLING:
      return SIBLING_GROUND " style=\"italic\"";
    case UND_OWNER_TEMPLATE:
    default:
      return NULL;
    }
}

static void
add_piece (Maker *self, guint witness, const Piece *piece)
{
  const UndCollationRow *row = und_collation_get_rows (self->collation)->pdata[piece->row];
  UndOwner owner = und_collation_find_owner (self->collation, row, piece->reading, witness);
  g_autofree char *text = und_text_dup_line (und_part_get_text (self->parts[witness]), piece->span);
  const char *style = row->slot != UND_SLOT_NONE ? SLOT_GROUND : get_owner_style (owner);

  add_space (self, text);
  if (style != NULL && row->kind != UND_ROW_SHARED && row->kind != UND_ROW_UNIQUE)
    add_link (self, piece->row, style, text);
  else if (style != NULL)
    {
      g_autofree char *start = g_strdup_printf ("<span %s>", style);

      add_words (self, start, text, "</span>");
    }
  else
    add_words (self, "", text, "");
  note_space (self, &(UndReadingSpan){ witness, piece->span });
}

static void
add_witness (Maker *self, guint witness)
{
  g_autoptr (GArray) pieces = list_pieces (self, witness);
  UndText *text = und_part_get_text (self->parts[witness]);
  gsize n_paragraphs = 0;
  const UndSpan *paragraphs = und_text_get_paragraphs (text, &n_paragraphs);

  add_item (self, UND_TEMPLATE_HEADING, g_strdup (self->names->pdata[witness]));
  for (guint i = 0; i < pieces->len; i++)
    {
      const Piece *piece = &g_array_index (pieces, Piece, i);
      gsize paragraph = und_spans_find (paragraphs, n_paragraphs, piece->span.start);

      if ((paragraph < n_paragraphs && paragraphs[paragraph].start == piece->span.start)
          || self->paragraph->len > MAX_PARAGRAPH)
        end_paragraph (self);
      add_piece (self, witness, piece);
    }
  end_paragraph (self);
}

/* The first few of a group, and how many more there are. */
static void
append_names (const Maker *self, GString *line, const GArray *witnesses, guint max_named)
{
  const guint n_named = witnesses->len <= max_named + 1 ? witnesses->len : max_named;

  for (guint k = 0; k < n_named; k++)
    {
      g_autofree char *name = g_markup_escape_text (
        self->names->pdata[g_array_index (witnesses, guint, k)], -1);

      g_string_append_printf (line, "%s%s", k > 0 ? ", " : "", name);
    }
  if (n_named < witnesses->len)
    {
      guint n_more = witnesses->len - n_named;
      /* TRANSLATORS: after the names of some documents */
      g_autofree char *more = g_strdup_printf (ngettext (" and %u more", " and %u more", n_more),
                                               n_more);

      g_autofree char *escaped = g_markup_escape_text (more, -1);

      g_string_append (line, escaped);
    }
}

static void
add_filiation (Maker *self, const UndFiliation *filiation)
{
  g_autoptr (GPtrArray) groups = und_filiation_list_told (filiation);
  g_autoptr (GPtrArray) words = und_filiation_list_words (filiation, self->collation);
  g_autofree char *strength = g_markup_escape_text (und_strength_to_word (filiation->strength), -1);
  GString *line = g_string_new (NULL);

  g_string_append_printf (line, "<b>%s</b>  ", strength);
  for (guint g = 0; g < groups->len; g++)
    {
      if (g > 0)
        g_string_append (line, filiation->direction == UND_DIRECTION_NONE ? " | " : " → ");
      append_names (self, line, groups->pdata[g], MAX_NAMED);
    }
  if (filiation->direction != UND_DIRECTION_NONE)
    {
      g_autofree char *direction = g_markup_escape_text (
        und_direction_to_words (filiation->direction), -1);

      g_string_append_printf (line, " (%s)", direction);
    }
  for (guint w = 0; w < words->len; w++)
    {
      g_autofree char *escaped = g_markup_escape_text (words->pdata[w], -1);

      g_string_append (line, w > 0 ? ", " : "\n");
      g_string_append_printf (line, _ ("“%s”"), escaped);
    }
  add_item (self, UND_TEMPLATE_FILIATION, g_string_free (line, FALSE));
}

static void
add_filiations (Maker *self)
{
  GPtrArray *filiations = und_collation_get_filiations (self->collation);

  if (filiations->len == 0)
    return;
  add_item (self, UND_TEMPLATE_HEADING, g_strdup (_ ("Who Took What from Whom")));
  add_item (self, UND_TEMPLATE_REMARK,
            g_strdup (_ ("Those in one group read alike in an altered passage. An arrow leads "
                         "from the likeliest source; a bar stands where neither the letter nor "
                         "a date says who was first. A lead, not a proof.")));
  for (guint f = 0; f < filiations->len; f++)
    add_filiation (self, filiations->pdata[f]);
}

static void
maker_init (Maker *self, const UndCollation *collation, const GPtrArray *names)
{
  self->collation = collation;
  self->names = names;
  self->parts = und_collation_get_parts (collation, &self->n_parts);
}

/**
 * und_template_items_fill:
 * @items: (element-type UndTemplateItem): where to add the rows
 * @collation: what to show
 * @names: (element-type utf8): of its witnesses
 * @witness: whose text to show, or a number past the last for the template
 *
 * Makes the rows of the page. O(n) in the rows of the collation and its witnesses.
 */
void
und_template_items_fill (GListStore *items,
                         const UndCollation *collation,
                         const GPtrArray *names,
                         guint witness)
{
  Maker self = { NULL };
  g_autoptr (GPtrArray) made = g_ptr_array_new_with_free_func (g_object_unref);

  maker_init (&self, collation, names);
  self.made = made;
  self.paragraph = g_string_new (NULL);
  add_shares (&self);
  if (witness < self.n_parts)
    add_witness (&self, witness);
  else
    add_template (&self);
  g_string_free (self.paragraph, TRUE);
  add_filiations (&self);
  g_list_store_splice (items, g_list_model_get_n_items (G_LIST_MODEL (items)), 0, made->pdata,
                       made->len);
}

/* Those of a reading are spans; only whose they are is told. */
static void
append_readers (const Maker *self, GString *line, const UndCollationReading *reading)
{
  g_autoptr (GArray) witnesses = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < reading->witnesses->len; i++)
    g_array_append_val (witnesses, g_array_index (reading->witnesses, UndReadingSpan, i).witness);
  append_names (self, line, witnesses, MAX_READERS);
}

/* Those that have nothing in the row. */
static void
append_absent (const Maker *self, GString *line, const UndCollationRow *row)
{
  g_autofree guint8 *is_here = g_new (guint8, self->n_parts);
  g_autoptr (GArray) absent = g_array_new (FALSE, FALSE, sizeof (guint));

  und_collation_row_mark_present (row, is_here, self->n_parts);
  for (guint w = 0; w < self->n_parts; w++)
    if (!is_here[w])
      g_array_append_val (absent, w);
  if (absent->len == 0)
    return;
  g_string_append_printf (line, "\n\n<b>%s</b>\n", _ ("Has nothing here"));
  append_names (self, line, absent, MAX_READERS);
}

/**
 * und_template_items_describe_row:
 * @collation: a collation
 * @names: (element-type utf8): of its witnesses
 * @row: index of one of its rows
 *
 * Says who reads what in the row and, of what one has alone, all of it from there on.
 *
 * Returns: (transfer full): markup of several lines
 */
char *
und_template_items_describe_row (const UndCollation *collation, const GPtrArray *names, guint row)
{
  GPtrArray *rows = und_collation_get_rows (collation);
  g_autoptr (GString) lines = g_string_new (NULL);
  const UndCollationRow *told;
  Maker self = { NULL };
  guint end = 0;

  g_return_val_if_fail (row < rows->len, NULL);

  told = rows->pdata[row];
  maker_init (&self, collation, names);
  for (guint r = 0; r < told->readings->len; r++)
    {
      const UndCollationReading *reading = told->readings->pdata[r];
      g_autofree char *text = told->kind == UND_ROW_UNIQUE
                                ? und_collation_dup_own (collation, row, "\n", NULL, &end)
                                : g_strdup (reading->text);
      g_autofree char *shown = und_phrase_shorten (text);
      g_autofree char *escaped = g_markup_escape_text (shown, -1);

      g_string_append (lines, r > 0 ? "\n\n<b>" : "<b>");
      append_readers (&self, lines, reading);
      g_string_append_printf (lines, "</b>\n%s", escaped);
    }
  append_absent (&self, lines, told);
  return g_string_free (g_steal_pointer (&lines), FALSE);
}
