/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

/* What a collation costs; bench-collate.py makes the table of it.
 *
 *   bench-collate                            witnesses made here, so that the truth is known
 *   bench-collate [--columns FILE] WITNESS…  files, words parted by white space
 *
 * Times are CPU time, the least of several rounds, beside one pass over the same words (numbering
 * them) in the same run. Of files the measures are lines of "name value", and FILE gets one line a
 * witness, the column of each word. No time is asserted. */
#include "und-alignment-table.h"
#include "und-intern.h"

#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define SEED       20180619
#define N_ROUNDS   5
#define N_WORDS    4000 /* different words of the maker */
#define OWN_PLACE  G_MAXUINT32
#define OWN_LENGTH 40

typedef struct
{
  GPtrArray *words;   /* (element-type GPtrArray (element-type utf8)), one a witness */
  GPtrArray *origins; /* (element-type GArray (element-type guint32)), empty for files */
} Witnesses;

static double
get_cpu_ms (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

static guint
pick_word (GRand *rand)
{
  /* Few words are frequent, most are rare, as in prose. */
  double x = g_rand_double (rand);

  return (guint) (x * x * x * N_WORDS);
}

static void
add_word (GPtrArray *words, GArray *origins, guint word, guint32 origin)
{
  g_ptr_array_add (words, g_strdup_printf ("w%u", word));
  g_array_append_val (origins, origin);
}

static void
add_own_passage (GRand *rand, GPtrArray *words, GArray *origins)
{
  for (guint k = 0; k < OWN_LENGTH; k++)
    add_word (words, origins, pick_word (rand), OWN_PLACE);
}

/* One witness of @base: at a twelfth of the places one of two readings now and then, one word in a
 * hundred left out, a passage of its own. */
static void
add_witness (Witnesses *self, GRand *rand, const guint *base, guint n_base)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  GArray *origins = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint own = (guint) g_rand_int_range (rand, 0, (gint32) n_base);

  for (guint i = 0; i < n_base; i++)
    {
      if (i == own)
        add_own_passage (rand, words, origins);
      if (base[i] % 12 == 0 && g_rand_double (rand) < .4)
        add_word (words, origins, N_WORDS + 2 * i + (guint) g_rand_int_range (rand, 0, 2), i);
      else if (g_rand_double (rand) >= .01)
        add_word (words, origins, base[i], i);
    }
  g_ptr_array_add (self->words, words);
  g_ptr_array_add (self->origins, origins);
}

static void
witnesses_init (Witnesses *self)
{
  self->words = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self->origins = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
}

static void
witnesses_clear (Witnesses *self)
{
  g_ptr_array_unref (self->words);
  g_ptr_array_unref (self->origins);
}

static void
make_witnesses (Witnesses *self, guint n_witnesses, guint n_base)
{
  GRand *rand = g_rand_new_with_seed (SEED);
  g_autofree guint *base = g_new (guint, n_base);

  witnesses_init (self);
  for (guint i = 0; i < n_base; i++)
    base[i] = pick_word (rand);
  for (guint w = 0; w < n_witnesses; w++)
    add_witness (self, rand, base, n_base);
  g_rand_free (rand);
}

static gboolean
read_witnesses (Witnesses *self, char *const *names)
{
  witnesses_init (self);
  for (; *names != NULL; names++)
    {
      g_autofree char *text = NULL;
      g_auto (GStrv) parts = NULL;
      GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

      g_ptr_array_add (self->words, words);
      if (!g_file_get_contents (*names, &text, NULL, NULL))
        return FALSE;
      parts = g_strsplit_set (text, " \n\t\r", -1);
      for (char **part = parts; *part != NULL; part++)
        {
          if (**part != '\0')
            g_ptr_array_add (words, g_strdup (*part));
        }
    }
  return TRUE;
}

static gint
compare_witnesses (gconstpointer x, gconstpointer y)
{
  const GPtrArray *first = *(GPtrArray *const *) x, *second = *(GPtrArray *const *) y;

  for (guint t = 0; t < MIN (first->len, second->len); t++)
    {
      gint order = strcmp (first->pdata[t], second->pdata[t]);

      if (order != 0)
        return order;
    }
  return (first->len > second->len) - (first->len < second->len);
}

/* Files are aligned in the order of their bytes, whatever order they are given in, as the program
 * does: ties then fall alike. Returns them as they were given. */
static GPtrArray *
sort_witnesses (Witnesses *self)
{
  GPtrArray *given = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  for (guint w = 0; w < self->words->len; w++)
    g_ptr_array_add (given, g_ptr_array_ref (self->words->pdata[w]));
  g_ptr_array_sort (self->words, compare_witnesses);
  return given;
}

/* Numbers the words: the pass that everything is measured against. */
static UndWitness *
number_words (const Witnesses *self, gsize *n_ids)
{
  g_autoptr (UndInterner) interner = und_interner_new ();
  UndWitness *ret = g_new0 (UndWitness, self->words->len);

  for (guint w = 0; w < self->words->len; w++)
    {
      const GPtrArray *words = self->words->pdata[w];
      guint32 *ids = g_new (guint32, words->len + 1);
      guint8 *letters = g_new (guint8, words->len + 1);
      guint8 *breaks = g_new0 (guint8, words->len + 1);

      for (guint t = 0; t < words->len; t++)
        {
          ids[t] = und_interner_intern (interner, words->pdata[t], strlen (words->pdata[t]));
          letters[t] = (guint8) MIN (strlen (words->pdata[t]), G_MAXUINT8);
        }
      ret[w].sequence = (UndSequence){ words->len, ids, ids, letters, breaks };
    }
  *n_ids = und_interner_get_size (interner);
  return ret;
}

static void
free_numbers (UndWitness *witnesses, gsize n_witnesses)
{
  for (gsize w = 0; w < n_witnesses; w++)
    {
      g_free ((gpointer) witnesses[w].sequence.ids);
      g_free ((gpointer) witnesses[w].sequence.letters);
      g_free ((gpointer) witnesses[w].sequence.breaks);
    }
  g_free (witnesses);
}

/* Over the first witness with each other one: how many words of one origin share a column, of all
 * that could, and of those that share one, how many are of one origin. */
static void
print_accuracy (const Witnesses *self, const UndAlignmentTable *table)
{
  const GArray *first = self->origins->pdata[0];
  const guint32 *first_columns = und_alignment_table_get_columns (table, 0, NULL);
  g_autoptr (GHashTable) by_origin = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) by_column = g_hash_table_new (NULL, NULL);
  gsize n_found = 0, n_missed = 0, n_wrong = 0;

  for (guint t = 0; t < first->len; t++)
    {
      guint32 origin = g_array_index (first, guint32, t);

      if (origin == OWN_PLACE)
        continue;
      g_hash_table_insert (by_origin, GUINT_TO_POINTER (origin + 1),
                           GUINT_TO_POINTER (first_columns[t] + 1));
      g_hash_table_insert (by_column, GUINT_TO_POINTER (first_columns[t] + 1),
                           GUINT_TO_POINTER (origin + 1));
    }
  for (guint w = 1; w < self->origins->len; w++)
    {
      const GArray *origins = self->origins->pdata[w];
      const guint32 *columns = und_alignment_table_get_columns (table, w, NULL);

      for (guint t = 0; t < origins->len; t++)
        {
          gpointer origin = GUINT_TO_POINTER (g_array_index (origins, guint32, t) + 1);
          gpointer column = GUINT_TO_POINTER (columns[t] + 1);

          if (origin != NULL && g_hash_table_contains (by_origin, origin))
            *(g_hash_table_lookup (by_origin, origin) == column ? &n_found : &n_missed) += 1;
          if (origin != NULL && g_hash_table_contains (by_column, column)
              && g_hash_table_lookup (by_column, column) != origin)
            n_wrong++;
        }
    }
  printf (", recall %.4f, precision %.4f", (double) n_found / (double) (n_found + n_missed),
          (double) n_found / (double) (n_found + n_wrong));
}

static void
write_columns (const UndAlignmentTable *table,
               const Witnesses *self,
               GPtrArray *given,
               const char *name)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint w = 0; w < given->len; w++)
    {
      guint place = 0;
      gsize n_tokens;
      const guint32 *columns;

      g_ptr_array_find (self->words, given->pdata[w], &place);
      columns = und_alignment_table_get_columns (table, place, &n_tokens);

      for (gsize t = 0; t < n_tokens; t++)
        g_string_append_printf (lines, "%u ", columns[t]);
      g_string_append_c (lines, '\n');
    }
  g_file_set_contents (name, lines->str, (gssize) lines->len, NULL);
}

/* A number of kilobytes that the system tells of this program; 0 if unknown. */
static gulong
get_status_kb (const char *name)
{
  g_autofree char *status = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return 0;
  line = strstr (status, name);
  return line != NULL ? strtoul (line + strlen (name), NULL, 10) : 0;
}

/* Gives back what was freed and lets the peak start from what is held now, which is returned. */
static gulong
reset_peak (void)
{
  FILE *file;

  malloc_trim (0);
  file = fopen ("/proc/self/clear_refs", "w");
  if (file == NULL)
    return 0;
  fputs ("5", file);
  fclose (file);
  return get_status_kb ("VmRSS:");
}

/* The most memory that a collation holds above its witnesses, in bytes a word. */
static double
measure_memory (const Witnesses *self)
{
  gsize n_ids, n_words = 0;
  UndWitness *witnesses = number_words (self, &n_ids);
  g_autoptr (UndAlignmentTable) table = NULL;
  gulong start_kb = reset_peak (), peak_kb;

  table = und_alignment_table_new (witnesses, self->words->len, NULL, NULL, NULL);
  peak_kb = get_status_kb ("VmHWM:");
  for (guint w = 0; w < self->words->len; w++)
    n_words += ((const GPtrArray *) self->words->pdata[w])->len;
  free_numbers (witnesses, self->words->len);
  if (start_kb == 0 || peak_kb < start_kb || n_words == 0)
    return 0;
  return (double) (peak_kb - start_kb) * 1024 / (double) n_words;
}

typedef struct
{
  double pass_ms;
  double table_ms;
} Times;

static UndAlignmentTable *
measure_times (const Witnesses *self, Times *times)
{
  UndAlignmentTable *table = NULL;

  *times = (Times){ G_MAXDOUBLE, G_MAXDOUBLE };
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      double start = get_cpu_ms (), numbered;
      gsize n_ids;
      UndWitness *witnesses = number_words (self, &n_ids);

      numbered = get_cpu_ms ();
      g_clear_pointer (&table, und_alignment_table_unref);
      table = und_alignment_table_new (witnesses, self->words->len, NULL, NULL, NULL);
      times->table_ms = MIN (times->table_ms, get_cpu_ms () - numbered);
      times->pass_ms = MIN (times->pass_ms, numbered - start);
      free_numbers (witnesses, self->words->len);
    }
  return table;
}

static void
measure_made (const Witnesses *self, guint n_base)
{
  Times times;
  double n_bytes = measure_memory (self);
  g_autoptr (UndAlignmentTable) table = measure_times (self, &times);

  printf ("%u witnesses of %u words: %.1f ms, %.1f times the pass, %.0f bytes a word, "
          "%" G_GSIZE_FORMAT " columns%s",
          self->words->len, n_base, times.table_ms, times.table_ms / times.pass_ms, n_bytes,
          und_alignment_table_get_n_columns (table),
          und_alignment_table_is_truncated (table) ? ", bounded" : "");
  print_accuracy (self, table);
  printf ("\n");
}

/* As lines of "name value". */
static void
measure_files (Witnesses *self, const char *columns_name)
{
  Times times;
  g_autoptr (GPtrArray) given = sort_witnesses (self);
  double n_bytes = measure_memory (self);
  g_autoptr (UndAlignmentTable) table = measure_times (self, &times);

  printf ("engine_ms %.4f\npass_ms %.4f\nbytes_a_word %.1f\nn_columns %" G_GSIZE_FORMAT
          "\nbounded %d\n",
          times.table_ms, times.pass_ms, n_bytes, und_alignment_table_get_n_columns (table),
          und_alignment_table_is_truncated (table));
  if (columns_name != NULL)
    write_columns (table, self, given, columns_name);
}

static void
measure_shapes (void)
{
  static const guint shapes[][2] = { { 2, 500 },   { 20, 500 },  { 50, 500 },
                                     { 20, 2000 }, { 50, 8000 }, { 200, 500 } };

  for (guint s = 0; s < G_N_ELEMENTS (shapes); s++)
    {
      Witnesses witnesses;

      make_witnesses (&witnesses, shapes[s][0], shapes[s][1]);
      measure_made (&witnesses, shapes[s][1]);
      witnesses_clear (&witnesses);
    }
}

int
main (int argc, char **argv)
{
  g_autofree char *columns_name = NULL;
  g_auto (GStrv) names = NULL;
  const GOptionEntry entries[] = {
    { "columns", 0, 0, G_OPTION_ARG_FILENAME, &columns_name, "Where the columns go", "FILE" },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &names, NULL, NULL },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new ("[FILE…]");

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, NULL))
    return 2;
  if (names == NULL)
    measure_shapes ();
  else
    {
      Witnesses witnesses;

      if (!read_witnesses (&witnesses, names))
        return 3;
      measure_files (&witnesses, columns_name);
      witnesses_clear (&witnesses);
    }
  return 0;
}
