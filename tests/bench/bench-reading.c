/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

/* What reading costs, a page of 3,000 characters, beside what one pass over the same bytes costs in
 * the same run: splitting at white space, hashing and numbering the words. Machines differ and are
 * shared, so no time is asserted; where the ratio grows with the size, reading is not linear. */
#include "und-facts.h"
#include "und-intern.h"

#include <time.h>

#define SEED            20180619
#define PAGE_CHARACTERS 3000.0

static double
get_cpu_ms (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

static const char *const sentences[] = {
  "Attorney General Ada Penrose of Idaho joined 20 other attorneys general in the letter. ",
  "“The weir has waited long enough,” said Attorney General Penrose. ",
  "The board, which met on May 2, 2011, put the work off for the third time in as many years. ",
  "Joining Idaho are the attorneys general of Ohio, Utah, New Mexico, Maine and Washington. ",
  "Some 4,200 families in 14 counties of Nevada and Oregon wait for an answer from the board. ",
  "The letter reads, \"Nobody has seen the drawings since the flood, and nobody will.\" ",
  "Senators Bo Lindt (D-Calif.) and Greta Voss (R-Ohio) asked the same of Secretary Hugo Marsh. ",
  "It is the towns below the weir that pay for it, winter after winter, and they have said so. ",
};

static const char *const lines[] = {
  "Ada Penrose\nAttorney General of Idaho\n\n",
  "FOR IMMEDIATE RELEASE\n\nMarch 4, 2025\n\nPenrose Asks Board to Mend the Weir\n\n",
  "• Ohio\n• Utah\n• the District of Columbia\n\n",
  "Dear Secretary Marsh:\n\n",
  "Sincerely,\n\n",
  "cc: Hugo Marsh\n\n",
};

/* One release whose body goes on and on, or releases and letters one after the other. */
static GString *
make_text (gsize n_bytes, gboolean is_one)
{
  GString *text = g_string_sized_new (n_bytes + 1000);
  GRand *rand = g_rand_new_with_seed (SEED);

  g_string_append (text, lines[1]);
  while (text->len < n_bytes)
    {
      guint n = (guint) g_rand_int_range (rand, 2, 6);

      for (guint i = 0; i < n; i++)
        g_string_append (text, sentences[g_rand_int_range (rand, 0, G_N_ELEMENTS (sentences))]);
      g_string_append (text, "\n\n");
      if (!is_one && g_rand_int_range (rand, 0, 4) == 0)
        g_string_append (text, lines[g_rand_int_range (rand, 0, G_N_ELEMENTS (lines))]);
    }
  g_rand_free (rand);
  return text;
}

static double
measure_pass (const GString *text)
{
  g_autoptr (UndInterner) interner = und_interner_new ();
  double start = get_cpu_ms ();

  for (gsize at = 0; at < text->len;)
    {
      gsize first = at;

      while (at < text->len && !g_ascii_isspace (text->str[at]))
        at++;
      if (at > first)
        (void) und_interner_intern (interner, text->str + first, at - first);
      at++;
    }
  return get_cpu_ms () - start;
}

typedef struct
{
  double pass_ms;
  double text_ms;
  double facts_ms;
} Costs;

static Costs
measure_once (const GString *text)
{
  g_autoptr (UndText) stored = und_text_new (text->str, text->len, NULL);
  g_autoptr (UndFacts) facts = NULL;
  Costs costs = { measure_pass (text), -get_cpu_ms (), 0 };
  gsize n = 0;

  (void) und_text_get_tokens (stored, &n);
  (void) und_text_get_sentences (stored, &n);
  (void) und_text_get_paragraphs (stored, &n);
  costs.text_ms += get_cpu_ms ();
  costs.facts_ms = -get_cpu_ms ();
  facts = und_facts_read (stored, NULL, und_gazetteer_get_default ());
  costs.facts_ms += get_cpu_ms ();
  return costs;
}

/* Small texts are read often, as one reading is shorter than the clock is fine. */
static void
measure (const char *name, gsize n_bytes, guint n_rounds, gboolean is_one)
{
  GString *text = make_text (n_bytes, is_one);
  double n_pages = (double) g_utf8_strlen (text->str, (gssize) text->len) / PAGE_CHARACTERS;
  Costs sum = { 0 };

  for (guint i = 0; i < n_rounds; i++)
    {
      Costs costs = measure_once (text);

      sum.pass_ms += costs.pass_ms;
      sum.text_ms += costs.text_ms;
      sum.facts_ms += costs.facts_ms;
    }
  n_pages *= n_rounds;
  g_print ("%-20s %8.1f pages  pass %6.4f ms a page  text %6.1f P  facts %6.1f P  both %6.1f P  "
           "(%6.3f ms a page)\n",
           name, n_pages / n_rounds, sum.pass_ms / n_pages, sum.text_ms / sum.pass_ms,
           sum.facts_ms / sum.pass_ms, (sum.text_ms + sum.facts_ms) / sum.pass_ms,
           (sum.text_ms + sum.facts_ms) / n_pages);
  g_string_free (text, TRUE);
}

int
main (void)
{
  (void) und_gazetteer_get_default ();
  measure ("to warm up", 3000, 1, TRUE);
  measure ("10 kB, one release", 10 * 1000, 100, TRUE);
  measure ("1 MB, one release", 1000 * 1000, 1, TRUE);
  measure ("10 MB, one release", 10 * 1000 * 1000, 1, TRUE);
  measure ("10 kB, many parts", 10 * 1000, 100, FALSE);
  measure ("1 MB, many parts", 1000 * 1000, 1, FALSE);
  measure ("10 MB, many parts", 10 * 1000 * 1000, 1, FALSE);
  return 0;
}
