/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

/* One side of a comparison: a text cut into units and numbered. */
#include "und-comparison-private.h"
#include "und-normalize.h"

#include <string.h>

#define ELLIPSIS_TOKENS 3

/* Bytes of a text for each unit, white space and all, at least as far as prose goes: English has
 * about five. */
#define UNIT_BYTES 4

static gboolean
is_hyphen_or_dash (gunichar c)
{
  return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
}

static gunichar
get_char (const UndComparisonSide *self, const UndPackedUnit *unit)
{
  return g_utf8_get_char (self->bytes + unit->start);
}

/* Fills a side with units. */
typedef struct
{
  const UndComparisonSide *side;
  GArray *units; /* of @side; it has room for @n_room and holds @n */
  guint n;
  guint n_room;
} Adder;

/* Is the @k-th unit from the end a mark of its own that touches what stands at @end? */
static gboolean
is_mark_before (const Adder *self, guint k, gsize end, gboolean is_dash)
{
  const UndPackedUnit *unit;

  if (self->n < k)
    return FALSE;
  unit = &g_array_index (self->units, UndPackedUnit, self->n - k);
  if (unit->kind < UND_TOKEN_PUNCTUATION || (gsize) unit->start + unit->length != end)
    return FALSE;
  return is_dash ? is_hyphen_or_dash (get_char (self->side, unit))
                 : unit->length == 1 && self->side->bytes[unit->start] == '.';
}

/* Several tokens may be one mark: a dash typed as hyphens, an ellipsis typed as full stops. Makes
 * @mark part of the last unit if it goes on with that. */
static gboolean
join_mark (Adder *self, const UndPackedUnit *mark)
{
  gunichar c = get_char (self->side, mark);
  guint n_before = 0;
  UndPackedUnit *first;

  if (is_hyphen_or_dash (c) && is_mark_before (self, 1, mark->start, TRUE))
    n_before = 1;
  else if (c == '.')
    {
      while (n_before + 1 < ELLIPSIS_TOKENS
             && is_mark_before (self, n_before + 1, mark->start - n_before, FALSE))
        n_before++;
      if (n_before + 1 < ELLIPSIS_TOKENS)
        n_before = 0;
    }
  if (n_before == 0)
    return FALSE;
  self->n -= n_before - 1;
  first = &g_array_index (self->units, UndPackedUnit, self->n - 1);
  first->length = (mark->start + mark->length - first->start) & UND_UNIT_MAX_BYTES;
  return TRUE;
}

static void
add_unit_cb (const UndToken *token, gpointer user_data)
{
  Adder *self = user_data;
  const guint32 start = (guint32) MAX (token->span.start, self->side->span.start);
  const guint32 end = (guint32) MIN (token->span.end, self->side->span.end);
  const UndPackedUnit unit = { start, (end - start) & UND_UNIT_MAX_BYTES, token->kind & 3 };

  if (token->kind >= UND_TOKEN_PUNCTUATION && join_mark (self, &unit))
    return;
  if (self->n == self->n_room)
    {
      self->n_room *= 2;
      g_array_set_size (self->units, self->n_room);
    }
  g_array_index (self->units, UndPackedUnit, self->n++) = unit;
}

static void
add_units (UndComparisonSide *self)
{
  /* Room that is not used costs nothing. */
  Adder adder = { self, NULL, 0, (guint) (und_span_length (self->span) / UNIT_BYTES) + 1 };

  adder.units = self->units = g_array_new (FALSE, FALSE, sizeof (UndPackedUnit));
  g_array_set_size (self->units, adder.n_room);
  und_text_walk_tokens (self->text, self->span, add_unit_cb, &adder);
  g_array_set_size (self->units, adder.n);
  self->lead_end = und_comparison_side_get_start (self, 0);
}

/* Number of bytes among @n_bytes at @bytes, at most 8, that go on with a character; 8 bytes can be
 * read there. */
static inline guint32
count_continuations (const char *bytes, guint32 n_bytes)
{
  const guint64 ones = G_GUINT64_CONSTANT (0x0101010101010101);
  guint64 eight;

  memcpy (&eight, bytes, sizeof eight);
  eight = GUINT64_FROM_LE (eight) << (64 - 8 * n_bytes);
  return (guint32) (((eight >> 7 & ~eight >> 6 & ones) * ones) >> 56);
}

/* Number of characters of a word, as far as a byte holds it. */
static inline guint8
count_letters (const UndComparisonSide *self, UndPackedUnit unit)
{
  const char *bytes = self->bytes + unit.start;
  guint32 n_letters = 0;

  /* Nearly all words; byte by byte, this alone was a twenty-fifth of a comparison. */
  if (unit.length > 0 && unit.length <= 8 && unit.start + sizeof (guint64) <= self->span.end)
    return (guint8) MAX (unit.length - count_continuations (bytes, unit.length), 1);
  for (guint32 i = 0; i < unit.length; i++)
    n_letters += (bytes[i] & 0xc0) != 0x80;
  return (guint8) CLAMP (n_letters, 1, G_MAXUINT8);
}

/* Does the mark end a clause, so that the text is parted after it? */
static gboolean
is_clause_end (gunichar c)
{
  return is_hyphen_or_dash (c) || (c < 0x80 && c != 0 && strchr (",;:)]", (int) c) != NULL);
}

static gboolean
is_clause_start (gunichar c)
{
  return c == '(' || c == '[' || c == 0x201c;
}

/* The strongest edge between the units @index - 1 and @index. */
static UndEdge
find_edge (const UndComparisonSide *self, gsize index)
{
  const UndPackedUnit *before = &g_array_index (self->units, UndPackedUnit, index - 1);
  const UndPackedUnit *after = before + 1;
  gboolean is_parted = before->start + before->length < after->start;

  if (before->kind == UND_TOKEN_PUNCTUATION && (is_parted || before->length > 1)
      && is_clause_end (get_char (self, before)))
    return UND_EDGE_CLAUSE;
  if (is_parted && after->kind == UND_TOKEN_PUNCTUATION && is_clause_start (get_char (self, after)))
    return UND_EDGE_CLAUSE;
  return is_parted ? UND_EDGE_SPACE : UND_EDGE_NONE;
}

/* Raises the edges where one of @spans starts to @edge. Both are in order. */
static void
raise_edges (UndComparisonSide *self, const UndSpan *spans, gsize n_spans, UndEdge edge)
{
  const UndPackedUnit *units = (const UndPackedUnit *) (gpointer) self->units->data;
  const gsize n = self->units->len;
  gsize i = 0;

  for (gsize s = und_spans_find (spans, n_spans, self->span.start); s < n_spans; s++)
    {
      while (i < n && units[i].start < spans[s].start)
        i++;
      if (i == n)
        return;
      /* A span without a unit leaves the next span its edge. */
      if (s + 1 == n_spans || units[i].start < spans[s + 1].start)
        self->breaks[i] = (guint8) MAX (self->breaks[i], edge);
    }
}

/* The letters of each unit, and the edges between them as far as the units tell. */
static void
fill_letters_and_edges (UndComparisonSide *self)
{
  const gsize n = self->units->len;
  const UndPackedUnit *units = (const UndPackedUnit *) (gpointer) self->units->data;
  gboolean is_after_word = FALSE;
  guint32 end = 0;

  for (gsize i = 0; i < n; i++)
    {
      const UndPackedUnit unit = units[i];
      const gboolean is_word = unit.kind < UND_TOKEN_PUNCTUATION;

      self->letters[i] = is_word ? count_letters (self, unit) : 0;
      if (is_word && is_after_word)
        self->breaks[i] = end < unit.start ? UND_EDGE_SPACE : UND_EDGE_NONE;
      else if (i > 0)
        self->breaks[i] = (guint8) find_edge (self, i);
      is_after_word = is_word;
      end = unit.start + unit.length;
    }
  self->breaks[0] = self->breaks[n] = UND_EDGE_PARAGRAPH;
}

static void
raise_breaks (UndComparisonSide *self)
{
  const UndSpan *spans;
  gsize n_spans;

  spans = und_text_get_sentences (self->text, &n_spans);
  raise_edges (self, spans, n_spans, UND_EDGE_SENTENCE);
  spans = und_text_get_paragraphs (self->text, &n_spans);
  raise_edges (self, spans, n_spans, UND_EDGE_PARAGRAPH);
}

/**
 * und_comparison_side_init:
 * @text: a text
 * @span: what to compare of it
 *
 * Prepares @self, zeroed. Takes O(units + log (text)), besides what the text finds out once.
 */
void
und_comparison_side_init (UndComparisonSide *self, UndText *text, UndSpan span)
{
  gsize n_bytes;

  self->text = text;
  self->bytes = und_text_get_bytes (text, &n_bytes);
  self->span = span;
  g_assert (span.start <= span.end && span.end <= n_bytes && n_bytes <= UND_UNIT_MAX_BYTES);
  add_units (self);
  self->letters = g_new (guint8, self->units->len + 1);
  self->breaks = g_new (guint8, self->units->len + 1);
  fill_letters_and_edges (self);
  raise_breaks (self);
}

/**
 * und_comparison_side_clear:
 *
 * Frees what the side owns.
 */
void
und_comparison_side_clear (UndComparisonSide *self)
{
  g_clear_pointer (&self->units, g_array_unref);
  g_free (self->ids);
  g_free (self->exact_ids);
  g_free (self->letters);
  g_free (self->breaks);
}

static gboolean
is_plain_word (const char *bytes, gsize n_bytes)
{
  for (gsize i = 0; i < n_bytes; i++)
    {
      if (!g_ascii_isalnum (bytes[i]))
        return FALSE;
    }
  return TRUE;
}

/* ASCII letters and digits fold by case alone; everything else is asked of the normaliser, with
 * the white space round it if it @is_spaced, which makes a hyphen between spaces a dash. */
static guint32
intern_unit (const UndComparisonSide *self,
             const UndPackedUnit *unit,
             gboolean is_spaced,
             UndInterner *interner,
             UndFold fold)
{
  const char *bytes = self->bytes + unit->start;
  gsize n_bytes = unit->length;
  g_autofree char *normal = NULL;
  char lower[64];

  if (fold == UND_FOLD_NONE)
    return und_interner_intern (interner, bytes, n_bytes);
  if (is_plain_word (bytes, n_bytes) && n_bytes <= sizeof lower)
    {
      if (!(fold & UND_FOLD_CASE))
        return und_interner_intern (interner, bytes, n_bytes);
      for (gsize i = 0; i < n_bytes; i++)
        lower[i] = g_ascii_tolower (bytes[i]);
      return und_interner_intern (interner, lower, n_bytes);
    }
  if (is_spaced)
    normal = und_normalize (bytes - 1, n_bytes + 2, fold, NULL);
  else
    normal = und_normalize (bytes, n_bytes, fold, NULL);
  return und_interner_intern (interner, normal, strlen (normal));
}

/* The mark at @index between single spaces, in which it may fold to another one. */
static gboolean
is_spaced_mark (const UndComparisonSide *self, gsize index)
{
  const UndPackedUnit *unit = &g_array_index (self->units, UndPackedUnit, index);
  const gsize end = (gsize) unit->start + unit->length;

  return unit->kind >= UND_TOKEN_PUNCTUATION && unit->start > self->span.start
         && self->bytes[unit->start - 1] == ' '
         && end < und_comparison_side_get_start (self, index + 1) && self->bytes[end] == ' ';
}

/* What a form of a word folds to, so that it is folded once and not each time that it stands. */
typedef struct
{
  guint32 id; /* + 1, or 0 as long as it is not known */
  guint32 exact_id;
} Folded;

/* The entry of the form @form, between spaces or not. */
static Folded *
get_folded (GArray *table, guint32 form, gboolean is_spaced)
{
  const gsize at = 2 * (gsize) form + (is_spaced != FALSE);

  if (at >= table->len)
    g_array_set_size (table, (guint) MAX (2 * at, 1024));
  return &g_array_index (table, Folded, at);
}

/**
 * und_comparison_side_intern:
 * @folded: numbers what may stand beside each other
 * @fold: what is folded for that
 * @exact: numbers what is the same; may be @folded
 * @exact_fold: what is folded for that
 *
 * Numbers the units. O(bytes), and each form of a word is folded once.
 */
void
und_comparison_side_intern (UndComparisonSide *self,
                            UndInterner *folded,
                            UndFold fold,
                            UndInterner *exact,
                            UndFold exact_fold)
{
  const gsize n = self->units->len;
  g_autoptr (GArray) table = g_array_new (FALSE, TRUE, sizeof (Folded));
  g_autoptr (UndInterner) own_forms = exact_fold != UND_FOLD_NONE ? und_interner_new () : NULL;
  UndInterner *forms = own_forms != NULL ? own_forms : exact;

  self->ids = g_new (guint32, n + 1);
  self->exact_ids = g_new (guint32, n + 1);
  for (gsize i = 0; i < n; i++)
    {
      const UndPackedUnit *unit = &g_array_index (self->units, UndPackedUnit, i);
      const gboolean is_spaced = is_spaced_mark (self, i);
      guint32 form = und_interner_intern (forms, self->bytes + unit->start, unit->length);
      Folded *entry = get_folded (table, form, is_spaced);

      if (entry->id == 0)
        {
          entry->exact_id = own_forms != NULL
                              ? intern_unit (self, unit, is_spaced, exact, exact_fold)
                              : form;
          entry->id = intern_unit (self, unit, is_spaced, folded, fold) + 1;
        }
      self->exact_ids[i] = entry->exact_id;
      self->ids[i] = entry->id - 1;
    }
  self->sequence = (UndSequence){ n, self->ids, self->exact_ids, self->letters, self->breaks };
}
