/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-cli-print.h"
#include "und-collation-words.h"

#include <glib/gi18n.h>
#include <string.h>

/* The template is printed as an edition prints a text with its witnesses: each of them has a letter
 * (its siglum), the text runs on in the reading that most have, a bracket with a number stands
 * where they part, and below each paragraph the notes say who reads what. Words that one has alone
 * are a note too if they are few, else they follow at the end, witness by witness. */

/* A note shows a passage whole if it has no more words, else its beginning; the end gives it all.
 */
#define MAX_NOTE_WORDS 12
#define N_FIRST_WORDS  6

#define COLUMN_GAP 2

typedef struct
{
  UndCliPage *page;
  const UndCollation *collation;
  UndPart *const *parts;
  gsize n_parts;
  GPtrArray *sigla;    /* (element-type utf8) */
  GPtrArray *own;      /* (element-type GPtrArray of utf8): for each witness its longer passages */
  GPtrArray *notes;    /* (element-type utf8): of the present paragraph */
  guint n_notes;       /* in all */
  guint8 *is_here;     /* for each witness: has it anything in the present row? */
  guint8 *is_in;       /* for each witness: has it what stands in the open bracket? */
  guint8 *is_moved;    /* for each row, and in it for each witness: has it that elsewhere? */
  guint row;           /* index of the present row */
  guint row_in;        /* of the first row in the open bracket */
  gboolean is_open;    /* a bracket is open */
  gboolean has_letter; /* a witness is a letter */
} Writer;

/* A, B, … Z, AA, AB, … */
static char *
create_siglum (gsize witness)
{
  GString *siglum = g_string_new (NULL);

  for (gsize rest = witness + 1; rest > 0; rest = (rest - 1) / 26)
    g_string_prepend_c (siglum, (char) ('A' + (rest - 1) % 26));
  return g_string_free (siglum, FALSE);
}

static void
writer_init (Writer *self, UndCliPage *page, const UndCollation *collation)
{
  self->page = page;
  self->collation = collation;
  self->parts = und_collation_get_parts (collation, &self->n_parts);
  self->sigla = g_ptr_array_new_with_free_func (g_free);
  self->own = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self->notes = g_ptr_array_new_with_free_func (g_free);
  self->is_here = g_new0 (guint8, self->n_parts);
  self->is_in = g_new0 (guint8, self->n_parts);
  self->is_moved = und_collation_find_moved (collation);
  for (gsize w = 0; w < self->n_parts; w++)
    {
      g_ptr_array_add (self->sigla, create_siglum (w));
      g_ptr_array_add (self->own, g_ptr_array_new_with_free_func (g_free));
      self->has_letter |= und_part_get_facts (self->parts[w])->kind == UND_PART_LETTER;
    }
}

static void
writer_clear (Writer *self)
{
  g_clear_pointer (&self->sigla, g_ptr_array_unref);
  g_clear_pointer (&self->own, g_ptr_array_unref);
  g_clear_pointer (&self->notes, g_ptr_array_unref);
  g_free (self->is_here);
  g_free (self->is_in);
  g_free (self->is_moved);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Writer, writer_clear)

static const char *
get_siglum (const Writer *self, gsize witness)
{
  return self->sigla->pdata[witness];
}

static void
append_right (GString *line, const char *text, guint width)
{
  for (guint i = und_cli_width_of (text, -1); i < width; i++)
    g_string_append_c (line, ' ');
  g_string_append (line, text);
}

/* "A  release-nm.html#1": where to find a witness. */
static char *
dup_place (const Writer *self, gsize witness)
{
  UndPart *part = self->parts[witness];
  UndDocument *document = und_part_get_document (part);
  const char *name = und_document_get_name (document);

  if (und_facts_get_n_parts (und_document_get_facts (document)) == 1)
    return g_strdup (name);
  return g_strdup_printf ("%s#%u", name, und_part_get_index (part) + 1);
}

static void
print_shares (const Writer *self, gsize witness, const guint *widths)
{
  guint percents[4];
  g_autofree char *place = dup_place (self, witness);
  g_autoptr (GString) line = g_string_new (get_siglum (self, witness));

  for (guint i = line->len; i < widths[0]; i++)
    g_string_append_c (line, ' ');
  und_shares_to_parts (und_collation_get_shares (self->collation, witness), 100, percents);
  for (guint i = 0; i < G_N_ELEMENTS (percents); i++)
    {
      /* TRANSLATORS: a share of a document's words */
      g_autofree char *text = g_strdup_printf (_ ("%u %%"), percents[i]);

      if (i != 1 || self->has_letter)
        append_right (line, text, widths[i + 1]);
    }
  g_string_append_printf (line, "  %s", place);
  und_cli_page_add_raw (self->page, line->str);
}

/* How much of each is whose, as a table; the letter has a column only if there is one. */
static void
print_witnesses (const Writer *self)
{
  const char *const heads[] = { _ ("template"), _ ("letter"), _ ("some others"), _ ("own words") };
  guint widths[G_N_ELEMENTS (heads) + 1];
  g_autoptr (GString) head = g_string_new (NULL);

  widths[0] = (guint) strlen (get_siglum (self, self->n_parts - 1));
  append_right (head, "", widths[0]);
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      widths[i + 1] = MAX (und_cli_width_of (heads[i], -1), 5) + COLUMN_GAP;
      if (i != 1 || self->has_letter)
        append_right (head, heads[i], widths[i + 1]);
    }
  und_cli_page_add_raw (self->page, head->str);
  for (gsize w = 0; w < self->n_parts; w++)
    print_shares (self, w, widths);
}

/* The beginning of a longer passage, and how long it is. */
static char *
shorten (const char *text, guint n_words)
{
  const char *end = text;

  for (guint i = 0; i < N_FIRST_WORDS; i++)
    {
      end += strspn (end, " ");
      end += strcspn (end, " ");
    }
  return g_strdup_printf (ngettext ("%.*s … (%u word)", "%.*s … (%u words)", n_words),
                          (int) (end - text), text, n_words);
}

/* "A C D" of those witnesses of which @is_meant is @is_wanted. */
static char *
list_sigla (const Writer *self, const guint8 *is_meant, gboolean is_wanted)
{
  GString *line = g_string_new (NULL);
  const char *separator = "";

  for (gsize w = 0; w < self->n_parts; w++)
    {
      if ((is_meant[w] != 0) != is_wanted)
        continue;
      g_string_append_printf (line, "%s%s", separator, get_siglum (self, w));
      separator = " ";
    }
  return g_string_free (line, FALSE);
}

/* For each witness: has it elsewhere what stands in @row? */
static const guint8 *
get_moved (const Writer *self, guint row)
{
  return self->is_moved + row * self->n_parts;
}

static guint
count_present (const Writer *self, const guint8 *is_meant)
{
  guint n = 0;

  for (gsize w = 0; w < self->n_parts; w++)
    n += is_meant[w];
  return n;
}

static void
add_note (Writer *self, guint number, const char *text)
{
  g_ptr_array_add (self->notes, g_strdup_printf ("%u  %s", number, text));
}

static void
close_bracket (Writer *self)
{
  if (self->is_open)
    und_cli_page_add (self->page, UND_CLI_STYLE_MOVED, "]", -1);
  self->is_open = FALSE;
}

/* "[7: " or, of a place where most have nothing, "[7". */
static void
open_bracket (Writer *self, gboolean has_text)
{
  g_autofree char *mark = g_strdup_printf (has_text ? "[%u:" : "[%u", ++self->n_notes);

  close_bracket (self);
  und_cli_page_add_space (self->page);
  und_cli_page_add (self->page, UND_CLI_STYLE_MOVED, mark, -1);
  self->is_open = TRUE;
}

static void
add_text (Writer *self, const char *text)
{
  if (!und_words_are_closing (text))
    und_cli_page_add_space (self->page);
  und_cli_page_add_words (self->page, UND_CLI_STYLE_PLAIN, text);
}

static void
end_paragraph (Writer *self)
{
  close_bracket (self);
  und_cli_page_end_line (self->page);
  for (guint i = 0; i < self->notes->len; i++)
    und_cli_page_add_line (self->page, 4, 8, self->notes->pdata[i]);
  if (self->notes->len > 0)
    g_ptr_array_set_size (self->notes, 0);
  und_cli_page_add_blank (self->page);
  und_cli_page_set_indent (self->page, 0, 0);
}

/* Says who has the present row elsewhere in its text. */
static void
append_moved (const Writer *self, GString *note)
{
  g_autofree char *sigla = list_sigla (self, get_moved (self, self->row), TRUE);

  if (*sigla == '\0')
    return;
  if (note->len > 0)
    g_string_append (note, " · ");
  /* TRANSLATORS: "elsewhere in A C D": letters that stand for documents which have the words, but
   * in another place */
  g_string_append_printf (note, _ ("elsewhere in %s"), sigla);
}

/* Stands the present row in the open bracket? */
static gboolean
is_in_bracket (const Writer *self)
{
  return self->is_open && memcmp (self->is_here, self->is_in, self->n_parts) == 0
         && memcmp (get_moved (self, self->row), get_moved (self, self->row_in), self->n_parts)
              == 0;
}

/* Words that some have and the others have not, or not there; those with the same witnesses share a
 * bracket. */
static void
write_shared (Writer *self, const UndCollationRow *row)
{
  const UndCollationReading *reading = row->readings->pdata[0];
  guint n_here = count_present (self, self->is_here);
  gboolean is_most = 2 * n_here > self->n_parts;
  g_autoptr (GString) note = g_string_new (NULL);

  if (is_in_bracket (self))
    {
      add_text (self, reading->text);
      return;
    }
  close_bracket (self);
  if (n_here < self->n_parts)
    {
      g_autofree char *sigla = list_sigla (self, self->is_here, !is_most);

      /* TRANSLATORS: "not in A C D": letters that stand for documents */
      g_string_append_printf (note, is_most ? _ ("not in %s") : _ ("only in %s"), sigla);
    }
  append_moved (self, note);
  if (note->len > 0)
    {
      open_bracket (self, TRUE);
      memcpy (self->is_in, self->is_here, self->n_parts);
      self->row_in = self->row;
      add_note (self, self->n_notes, note->str);
    }
  add_text (self, reading->text);
}

static void
append_reading (const Writer *self, GString *note, const UndCollationReading *reading)
{
  if (note->len > 0)
    g_string_append (note, " · ");
  for (guint i = 0; i < reading->witnesses->len; i++)
    g_string_append_printf (
      note, "%s ",
      get_siglum (self, g_array_index (reading->witnesses, UndReadingSpan, i).witness));
  g_string_append_printf (note, "“%s”", reading->text);
}

static void
append_absent (const Writer *self, GString *note)
{
  g_autofree char *sigla = list_sigla (self, self->is_here, FALSE);

  if (*sigla == '\0')
    return;
  g_string_append (note, " · ");
  g_string_append_printf (note, _ ("not in %s"), sigla);
}

/* The reading that most have stands in the text, or what belongs there; the note has them all. */
static void
write_variants (Writer *self, const UndCollationRow *row)
{
  const UndCollationReading *most = und_collation_row_find_most (row);
  g_autoptr (GString) note = g_string_new (NULL);

  for (guint r = 0; r < row->readings->len; r++)
    append_reading (self, note, row->readings->pdata[r]);
  append_absent (self, note);
  append_moved (self, note);
  open_bracket (self, TRUE);
  add_note (self, self->n_notes, note->str);
  if (row->slot == UND_SLOT_NONE)
    add_text (self, most->text);
  else
    {
      g_autofree char *text = g_strdup_printf ("‹%s›", und_slot_to_word (row->slot));

      und_cli_page_add_space (self->page);
      und_cli_page_add_words (self->page, UND_CLI_STYLE_HEADING, text);
    }
  close_bracket (self);
}

/* Returns the row after the passage. */
static guint
write_unique (Writer *self, guint first)
{
  GPtrArray *rows = und_collation_get_rows (self->collation);
  const UndCollationRow *row = rows->pdata[first];
  const UndCollationReading *reading = row->readings->pdata[0];
  guint witness = g_array_index (reading->witnesses, UndReadingSpan, 0).witness;
  guint n_words = 0;
  guint end = 0;
  g_autofree char *text = und_collation_dup_own (self->collation, first, " ¶ ", &n_words, &end);
  g_autofree char *shown = n_words > MAX_NOTE_WORDS ? shorten (text, n_words) : g_strdup (text);
  g_autofree char *note = g_strdup_printf ("%s + “%s”", get_siglum (self, witness), shown);

  open_bracket (self, FALSE);
  add_note (self, self->n_notes, note);
  close_bracket (self);
  if (n_words > MAX_NOTE_WORDS)
    g_ptr_array_add (self->own->pdata[witness], g_strdup_printf ("[%u] %s", self->n_notes, text));
  return end;
}

static void
print_template (Writer *self)
{
  GPtrArray *rows = und_collation_get_rows (self->collation);

  und_cli_page_add_heading (self->page, _ ("Template"));
  und_cli_page_set_indent (self->page, 0, 0);
  for (guint r = 0; r < rows->len;)
    {
      const UndCollationRow *row = rows->pdata[r];

      self->row = r;
      if (row->starts_paragraph)
        end_paragraph (self);
      if (row->kind == UND_ROW_UNIQUE)
        {
          r = write_unique (self, r);
          continue;
        }
      und_collation_row_mark_present (row, self->is_here, self->n_parts);
      if (row->kind == UND_ROW_SHARED)
        write_shared (self, row);
      else
        write_variants (self, row);
      r++;
    }
  end_paragraph (self);
}

static void
print_own (const Writer *self)
{
  gboolean has_heading = FALSE;

  for (gsize w = 0; w < self->n_parts; w++)
    {
      const GPtrArray *passages = self->own->pdata[w];
      g_autofree char *place = dup_place (self, w);
      g_autofree char *title = g_strdup_printf ("%s  %s", get_siglum (self, w), place);

      if (passages->len == 0)
        continue;
      if (!has_heading)
        und_cli_page_add_heading (self->page, _ ("Own words"));
      has_heading = TRUE;
      und_cli_page_add_line (self->page, 0, 0, title);
      for (guint i = 0; i < passages->len; i++)
        und_cli_page_add_line (self->page, 4, 4, passages->pdata[i]);
    }
}

static void
print_filiation (const Writer *self, const UndFiliation *filiation)
{
  g_autoptr (GPtrArray) groups = und_filiation_list_told (filiation);
  g_autoptr (GPtrArray) words = und_filiation_list_words (filiation, self->collation);
  g_autoptr (GString) line = g_string_new (und_strength_to_word (filiation->strength));

  for (guint g = 0; g < groups->len; g++)
    {
      const GArray *group = groups->pdata[g];

      g_string_append (line, g == 0                                       ? ":"
                             : filiation->direction == UND_DIRECTION_NONE ? " |"
                                                                          : " →");
      for (guint i = 0; i < group->len; i++)
        g_string_append_printf (line, " %s", get_siglum (self, g_array_index (group, guint, i)));
    }
  for (guint w = 0; w < words->len; w++)
    g_string_append_printf (line, "%s“%s”", w > 0 ? ", " : ": ", (const char *) words->pdata[w]);
  if (filiation->direction != UND_DIRECTION_NONE)
    g_string_append_printf (line, " (%s)", und_direction_to_words (filiation->direction));
  und_cli_page_add_line (self->page, 0, 4, line->str);
}

static void
print_filiations (const Writer *self)
{
  GPtrArray *filiations = und_collation_get_filiations (self->collation);

  if (filiations->len == 0)
    return;
  und_cli_page_add_heading (self->page, _ ("Who took what from whom"));
  und_cli_page_add_line (self->page, 0, 0,
                         _ ("Those in one group read alike in an altered passage. An arrow leads "
                            "from the likeliest source; a bar stands where neither the letter nor "
                            "a date says who was first. A lead, not a proof."));
  und_cli_page_add_blank (self->page);
  for (guint f = 0; f < filiations->len; f++)
    print_filiation (self, filiations->pdata[f]);
}

/**
 * und_cli_print_collation:
 * @page: where to
 * @collation: of parts
 *
 * Prints how much of each part is whose, the template with its notes, what each has of its own, and
 * who took what from whom.
 */
void
und_cli_print_collation (UndCliPage *page, UndCollation *collation)
{
  g_auto (Writer) self = { NULL };

  writer_init (&self, page, collation);
  print_witnesses (&self);
  if (und_collation_is_bounded (collation))
    und_cli_page_add_line (page, 0, 0,
                           _ ("The texts differ so much that the search for the best template was "
                              "ended early."));
  print_template (&self);
  print_own (&self);
  print_filiations (&self);
}
