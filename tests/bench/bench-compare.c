/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

/* What a comparison costs; bench-compare.py makes the table of it.
 *
 *   bench-compare make DIR              pairs of our own, for where no other workload is at hand
 *   bench-compare words A B DIR         the words that are compared, one a line, as DIR/a and DIR/b
 *   bench-compare measure A B [exact]   one pair, as lines of "name value"
 *
 * Times are CPU time, the least of several rounds, in one process with the floor: one pass over
 * both texts that splits them at white space and hashes and numbers the words. The engine starts
 * from stored texts; finding their tokens, sentences and paragraphs is part of what is timed. */
#include "und-comparison.h"

#include <glib/gstdio.h>
#include <malloc.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define SEED       20180619
#define N_WORDS    170000 /* about a megabyte */
#define N_DISTINCT 20000

/* A pair is compared again until so much time has passed, but so often at least and at most. */
#define MIN_ROUNDS 3
#define MAX_ROUNDS 25
#define ENOUGH_MS  1500.0

typedef struct
{
  GRand *rand;
  double *shares; /* cumulative frequencies of the words, as in natural text */
} Maker;

static double
get_cpu_ms (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

static void
maker_init (Maker *self)
{
  double sum = 0;

  self->rand = g_rand_new_with_seed (SEED);
  self->shares = g_new (double, N_DISTINCT);
  for (guint w = 0; w < N_DISTINCT; w++)
    self->shares[w] = sum += 1.0 / (w + 2);
  for (guint w = 0; w < N_DISTINCT; w++)
    self->shares[w] /= sum;
}

static void
maker_clear (Maker *self)
{
  g_rand_free (self->rand);
  g_free (self->shares);
}

static guint
pick_word (Maker *self)
{
  double at = g_rand_double (self->rand);
  guint low = 0, high = N_DISTINCT - 1;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (self->shares[middle] < at)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* Paragraphs of sentences, each a list of word numbers. */
static GPtrArray *
make_sentences (Maker *self, guint n_words)
{
  GPtrArray *sentences = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (guint n = 0; n < n_words;)
    {
      GArray *sentence = g_array_new (FALSE, FALSE, sizeof (guint));
      guint length = (guint) g_rand_int_range (self->rand, 8, 40);

      for (guint w = 0; w < length; w++)
        {
          guint word = pick_word (self);

          g_array_append_val (sentence, word);
        }
      n += length;
      g_ptr_array_add (sentences, sentence);
    }
  return sentences;
}

/* Letters for a number, the more frequent the shorter. */
static void
append_word (GString *text, guint word, gboolean is_capital)
{
  gsize start = text->len;

  do
    {
      g_string_append_c (text, (char) ('a' + word % 20));
      g_string_append_c (text, "aeiou"[word % 5]);
      word /= 20;
    }
  while (word > 0);
  if (is_capital)
    text->str[start] = g_ascii_toupper (text->str[start]);
}

/* The text, with @n_edits words of a thousand deleted, inserted or replaced. */
static GString *
write_text (Maker *self, const GPtrArray *sentences, gint n_edits)
{
  GString *text = g_string_new (NULL);

  for (guint s = 0; s < sentences->len; s++)
    {
      const GArray *sentence = sentences->pdata[s];

      for (guint w = 0; w < sentence->len; w++)
        {
          gboolean is_edited = g_rand_int_range (self->rand, 0, 1000) < n_edits;
          gint how = g_rand_int_range (self->rand, 0, 3);

          if (is_edited && how == 0 && w > 0)
            continue;
          g_string_append (text, w == 0 ? "" : w % 9 == 0 ? ", " : " ");
          append_word (
            text, is_edited && how == 1 ? pick_word (self) : g_array_index (sentence, guint, w),
            w == 0);
          if (!is_edited || how < 2)
            continue;
          g_string_append_c (text, ' ');
          append_word (text, pick_word (self), FALSE);
        }
      g_string_append (text, s % 5 == 4 ? ".\n\n" : ". ");
    }
  return text;
}

static GPtrArray *
shuffle_paragraphs (Maker *self, const GPtrArray *sentences)
{
  GPtrArray *shuffled = g_ptr_array_new ();
  guint n_paragraphs = sentences->len / 5;
  g_autofree guint *order = g_new (guint, n_paragraphs + 1);

  for (guint p = 0; p < n_paragraphs; p++)
    order[p] = p;
  for (guint p = n_paragraphs; p > 1; p--)
    {
      guint other = (guint) g_rand_int_range (self->rand, 0, (gint32) p);
      guint last = order[p - 1];

      order[p - 1] = order[other];
      order[other] = last;
    }
  for (guint p = 0; p < n_paragraphs; p++)
    {
      for (guint s = 0; s < 5; s++)
        g_ptr_array_add (shuffled, sentences->pdata[5 * order[p] + s]);
    }
  return shuffled;
}

static GString *
write_two_words (Maker *self, guint n_words)
{
  GString *text = g_string_new (NULL);

  for (guint w = 0; w < n_words; w++)
    g_string_append (text, g_rand_boolean (self->rand) ? "aye " : "nay ");
  return text;
}

/* "a a a b" over and over, of a length of @period. */
static GString *
write_cycle (guint n_words, guint period)
{
  GString *text = g_string_new (NULL);

  for (guint w = 0; w < n_words; w++)
    g_string_append (text, (w + 1) % period == 0 ? "nay " : "aye ");
  return text;
}

/* One pass: the words split at white space, hashed, and numbered in a table with room for all. */
typedef struct
{
  guint64 *hashes;
  guint32 *ids; /* + 1, or 0 */
  gsize mask;
  guint32 n_ids;
} Pass;

static guint64
hash_word (const char *word, gsize n_bytes)
{
  guint64 hash = n_bytes * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  for (; n_bytes >= 8; word += 8, n_bytes -= 8)
    {
      guint64 piece;

      memcpy (&piece, word, 8);
      hash = (hash ^ piece) * G_GUINT64_CONSTANT (0xff51afd7ed558ccd);
      hash ^= hash >> 32;
    }
  for (; n_bytes > 0; word++, n_bytes--)
    hash = (hash ^ (guint8) *word) * G_GUINT64_CONSTANT (0x9fb21c651e98df25);
  return hash ^ hash >> 29;
}

static void
pass_over (Pass *self, const char *bytes, gsize n_bytes, guint32 *ids)
{
  gsize at = 0, n_words = 0;

  while (at < n_bytes)
    {
      gsize start, slot;
      guint64 hash;

      while (at < n_bytes && (guint8) bytes[at] <= ' ')
        at++;
      start = at;
      while (at < n_bytes && (guint8) bytes[at] > ' ')
        at++;
      hash = hash_word (bytes + start, at - start);
      slot = hash & self->mask;
      while (self->ids[slot] != 0 && self->hashes[slot] != hash)
        slot = (slot + 1) & self->mask;
      if (self->ids[slot] == 0)
        {
          self->ids[slot] = ++self->n_ids;
          self->hashes[slot] = hash;
        }
      ids[n_words++] = self->ids[slot];
    }
}

static double
measure_pass (UndText *a, UndText *b)
{
  gsize n_a, n_b;
  const char *bytes_a = und_text_get_bytes (a, &n_a), *bytes_b = und_text_get_bytes (b, &n_b);
  g_autofree guint32 *ids = g_new0 (guint32, (n_a + n_b) / 2 + 4);
  Pass pass = { .mask = 1023 };
  double least_ms = G_MAXDOUBLE;

  while (pass.mask < (n_a + n_b) / 8)
    pass.mask = 2 * pass.mask + 1;
  pass.hashes = g_new0 (guint64, pass.mask + 1);
  pass.ids = g_new0 (guint32, pass.mask + 1);
  for (guint round = 0; round < MAX_ROUNDS; round++)
    {
      double start = get_cpu_ms ();

      memset (pass.ids, 0, (pass.mask + 1) * sizeof *pass.ids);
      pass.n_ids = 0;
      pass_over (&pass, bytes_a, n_a, ids);
      pass_over (&pass, bytes_b, n_b, ids + n_a / 2 + 1);
      least_ms = MIN (least_ms, get_cpu_ms () - start);
    }
  g_free (pass.hashes);
  g_free (pass.ids);
  return least_ms;
}

static UndText *
read_text (const char *path)
{
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize n_bytes;

  if (!g_file_get_contents (path, &bytes, &n_bytes, &error))
    g_error ("%s", error->message);
  if (!g_utf8_validate_len (bytes, n_bytes, NULL))
    {
      g_autofree char *valid = g_utf8_make_valid (bytes, (gssize) n_bytes);

      return und_text_new (valid, strlen (valid), NULL);
    }
  return und_text_new (bytes, n_bytes, NULL);
}

static UndText *
copy_text (UndText *text)
{
  gsize n_bytes;
  const char *bytes = und_text_get_bytes (text, &n_bytes);

  return und_text_new (bytes, n_bytes, NULL);
}

static UndSpan
get_whole (UndText *text)
{
  gsize n_bytes;

  und_text_get_bytes (text, &n_bytes);
  return und_span (0, n_bytes);
}

/* What the texts find out once, without a comparison. */
static double
measure_reading (UndText *a, UndText *b)
{
  g_autoptr (UndText) fresh_a = copy_text (a);
  g_autoptr (UndText) fresh_b = copy_text (b);
  double start = get_cpu_ms ();

  und_text_get_tokens (fresh_a, &(gsize){ 0 });
  und_text_get_tokens (fresh_b, &(gsize){ 0 });
  und_text_get_sentences (fresh_a, &(gsize){ 0 });
  und_text_get_sentences (fresh_b, &(gsize){ 0 });
  return get_cpu_ms () - start;
}

/* @a and @b have not been looked at before. */
static UndComparison *
compare_once (UndText *a, UndText *b, gboolean is_exact, double *least_ms)
{
  const UndComparisonOptions options = { .is_exact = is_exact };
  double start = get_cpu_ms ();
  UndComparison *comparison = und_comparison_new (a, get_whole (a), b, get_whole (b), &options,
                                                  NULL, NULL);

  *least_ms = MIN (*least_ms, get_cpu_ms () - start);
  return comparison;
}

static void
compare_copies (UndText *a, UndText *b, gboolean is_exact, double *least_ms)
{
  g_autoptr (UndText) fresh_a = copy_text (a);
  g_autoptr (UndText) fresh_b = copy_text (b);
  g_autoptr (UndComparison) comparison = compare_once (fresh_a, fresh_b, is_exact, least_ms);
}

static void
print_comparison (const UndComparison *comparison)
{
  const UndComparisonWords *words = und_comparison_get_words (comparison);
  gsize n_hunks;
  const UndHunk *hunks = und_comparison_get_hunks (comparison, &n_hunks);

  g_print ("bounded %d\nwords %zu\nchanged %zu\nleast %zu\nmoved %zu\n",
           und_comparison_is_bounded (comparison), words->a + words->b,
           words->deleted + words->inserted, words->least_deleted + words->least_inserted,
           words->moved_from);
  for (gsize h = 0; h < n_hunks; h++)
    {
      if (hunks[h].op == UND_HUNK_MOVE_TO)
        g_print ("move %zu %zu %zu %zu\n", hunks[h].origin.start, hunks[h].origin.end,
                 hunks[h].b.start, hunks[h].b.end);
    }
}

/* The most memory that this program ever held; what forked it does not count. 0 if unknown. */
static gulong
get_peak_kb (void)
{
  g_autofree char *status = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return 0;
  line = strstr (status, "VmHWM:");
  return line != NULL ? strtoul (line + strlen ("VmHWM:"), NULL, 10) : 0;
}

static void
measure (UndText *a, UndText *b, gboolean is_exact)
{
  double compare_ms = G_MAXDOUBLE, reading_ms = G_MAXDOUBLE, first_ms;
  double start = get_cpu_ms ();
  guint n_rounds = 1;
  g_autoptr (UndComparison) comparison = compare_once (a, b, is_exact, &compare_ms);

  /* Of the first round alone: later ones have texts of their own, and leave holes. */
  g_print ("peak_kb %lu\n", get_peak_kb ());
  first_ms = compare_ms;
  while (n_rounds < MIN_ROUNDS || (n_rounds < MAX_ROUNDS && get_cpu_ms () - start < ENOUGH_MS))
    {
      compare_copies (a, b, is_exact, &compare_ms);
      n_rounds++;
    }
  for (guint round = 0; round < n_rounds; round += 5)
    reading_ms = MIN (reading_ms, measure_reading (a, b));
  g_print ("pass_ms %.4f\nengine_ms %.4f\nfirst_ms %.4f\nreading_ms %.4f\n", measure_pass (a, b),
           compare_ms, first_ms, reading_ms);
  print_comparison (comparison);
}

static void
write_words (UndText *text, const char *directory, const char *name)
{
  g_autofree char *path = g_build_filename (directory, name, NULL);
  g_autoptr (GString) words = g_string_new (NULL);
  gsize n_tokens;
  const UndToken *tokens = und_text_get_tokens (text, &n_tokens);
  const char *bytes = und_text_get_bytes (text, NULL);

  for (gsize t = 0; t < n_tokens; t++)
    {
      if (tokens[t].kind > UND_TOKEN_NUMBER)
        continue;
      g_string_append_len (words, bytes + tokens[t].span.start,
                           (gssize) und_span_length (tokens[t].span));
      g_string_append_c (words, '\n');
    }
  if (!g_file_set_contents (path, words->str, (gssize) words->len, NULL))
    g_error ("%s cannot be written", path);
}

/* Takes the texts. */
static void
write_pair (const char *directory, const char *name, GString *a, GString *b)
{
  g_autofree char *folder = g_build_filename (directory, name, NULL);
  g_autofree char *path_a = g_build_filename (folder, "a.txt", NULL);
  g_autofree char *path_b = g_build_filename (folder, "b.txt", NULL);

  if (g_mkdir_with_parents (folder, 0777) != 0
      || !g_file_set_contents (path_a, a->str, (gssize) a->len, NULL)
      || !g_file_set_contents (path_b, b->str, (gssize) b->len, NULL))
    g_error ("%s cannot be written", folder);
  g_string_free (a, TRUE);
  g_string_free (b, TRUE);
}

static void
write_revisions (Maker *maker, const char *directory, const char *size, guint n_words)
{
  static const gint rates[] = { 1, 5, 30 };
  g_autoptr (GPtrArray) sentences = make_sentences (maker, n_words);

  for (guint r = 0; r < G_N_ELEMENTS (rates); r++)
    {
      g_autofree char *name = g_strdup_printf ("a/%s-%02d", size, rates[r]);

      write_pair (directory, name, write_text (maker, sentences, 0),
                  write_text (maker, sentences, 10 * rates[r]));
    }
}

static void
write_workload (const char *directory)
{
  Maker maker;
  g_autoptr (GPtrArray) sentences = NULL;
  g_autoptr (GPtrArray) others = NULL;
  g_autoptr (GPtrArray) shuffled = NULL;

  maker_init (&maker);
  write_revisions (&maker, directory, "10k", N_WORDS / 100);
  write_revisions (&maker, directory, "1m", N_WORDS);
  write_revisions (&maker, directory, "10m", 10 * N_WORDS);
  sentences = make_sentences (&maker, N_WORDS);
  others = make_sentences (&maker, N_WORDS);
  shuffled = shuffle_paragraphs (&maker, sentences);
  write_pair (directory, "b/unrelated-1m", write_text (&maker, sentences, 0),
              write_text (&maker, others, 0));
  write_pair (directory, "b/shuffled-paras-1m", write_text (&maker, sentences, 0),
              write_text (&maker, shuffled, 0));
  write_pair (directory, "b/binary-100kw", write_two_words (&maker, 100000),
              write_two_words (&maker, 100000));
  write_pair (directory, "b/aaab-100kw", write_cycle (100000, 4), write_cycle (100000, 5));
  maker_clear (&maker);
}

/* What is freed stays with the program. A page that the system has to give is cleared first, which
 * on some machines takes longer than all that is done with it; the floor pays nothing for it, as
 * its rounds use the same memory. The first round still pays. */
static void
keep_memory (void)
{
#ifdef __GLIBC__
  mallopt (M_MMAP_THRESHOLD, G_MAXINT);
  mallopt (M_TRIM_THRESHOLD, G_MAXINT);
#endif
}

int
main (int argc, char **argv)
{
  g_autoptr (UndText) a = NULL;
  g_autoptr (UndText) b = NULL;

  if (argc == 3 && strcmp (argv[1], "make") == 0)
    {
      write_workload (argv[2]);
      return 0;
    }
  if (argc < 4)
    {
      g_printerr ("usage: bench-compare make DIR | words A B DIR | measure A B [exact]\n");
      return 2;
    }
  keep_memory ();
  a = read_text (argv[2]);
  b = read_text (argv[3]);
  if (strcmp (argv[1], "words") == 0 && argc == 5)
    {
      write_words (a, argv[4], "a");
      write_words (b, argv[4], "b");
      return 0;
    }
  measure (a, b, argc > 4);
  return 0;
}
