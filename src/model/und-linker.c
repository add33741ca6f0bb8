/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-analysis-private.h"
#include "und-formula.h"
#include "und-linker-private.h"
#include "und-numbers.h"
#include "und-person-name.h"
#include "und-shared-words.h"
#include "und-span-set.h"

#include <math.h>
#include <string.h>

/* Links every pair of parts that have something to do with each other.
 *
 * A release or an article is linked to the one letter that speaks most for it. Each piece of
 * evidence has a weight, the chance that it alone settles the matter; independent pieces combine as
 * 1 - (1 - w1)(1 - w2)…, so that weak ones add up and none counts above certainty. The words that
 * stand in the reasons are the evidence in the order of its weight. Dates alone are none.
 *
 * Two parts of which neither is about the other are linked by the text they share or, without any,
 * by their topic. What is a copy of an earlier part, as form letters are of the first, is linked to
 * that part alone, which says what there is to say of the others: a thousand copies are a thousand
 * links, and no more comparisons. What more than UND_COMMON_PARTS_MAX parts have, words or topic,
 * is common: a part that has common words is linked to the first that has them, one of a common
 * topic to the one most like it, and the link says that it is not the only one. So a thousand
 * releases made after one template are about a thousand links, and no pairs; as long as no more
 * parts that are no copies are at hand, every pair is looked at.
 *
 * Boilerplate is text that stands in documents about LETTERS_MIN letters: what an office says of
 * itself below every release, and who may be called. Between parts of which neither is about the
 * other it links nothing by itself, and adds nothing to the score. Which letter a part is about is
 * found before anybody knows what is boilerplate: there it counts as other text does.
 *
 * The cost is that of the parts times their letters, and that of the pairs that are linked. */

/* Evidence that a part is about a letter. */
#define WEIGHT_SAME_FILE      0.9
#define WEIGHT_QUOTED_PASSAGE 0.6
#define WEIGHT_PASSAGE        0.4
#define WEIGHT_ADDRESSEES     0.5
#define WEIGHT_SIGNATORIES    0.5
#define WEIGHT_ISSUER_SIGNED  0.2
#define WEIGHT_DATES          0.3

/* A letter is announced when it goes out: from the day before to so many days after. */
#define MAX_DAYS_AFTER 4

/* Lists that have few names in common have them by chance: so many are taken off the weight. */
#define CHANCE_SIGNATORIES 2.0

/* Below this the letter is somebody else's. Two strong pieces pass it, addressees alone do not. */
#define MIN_LETTER_SCORE 0.65

/* A passage with fewer words of its own is what every release says. Quotation marks say that even
 * three words are somebody's. */
#define MIN_CONTENT_WORDS        4
#define MIN_QUOTED_CONTENT_WORDS 3
#define MIN_QUOTED_BYTES         60 /* a dozen plain words in a row are nobody else's */
#define MIN_LETTER_BYTES         40 /* nor are seven of which it says that they are the letter's */

/* More passages than this add nothing to the certainty. */
#define MAX_COUNTED_PASSAGES 5

/* Two letters may be about one thing; what is said of three is about none of them. */
#define LETTERS_MIN 3u

typedef struct
{
  UndAnalysis *analysis;
  UndPassageFinder *finder;
  UndTopics *topics;
  UndSharedWords *shared;
  GPtrArray *names;    /* (element-type UndSpanSet), one for each part */
  GArray *all_letters; /* (element-type guint): the parts that are letters */
  GArray *firsts;      /* (element-type guint): the parts so far that are no copies, ascending */
  int *letters;        /* of each part: the one that it is about, or -1 */
  int *same;           /* of each part: the first with the very same text, or -1 */
  gboolean *copies;    /* of each part: is it one of an earlier part? */
} Linker;

/* What one part shows for being about a letter. */
typedef struct
{
  double doubt; /* what is left of 1 after every piece of evidence */
  GPtrArray *reasons;
} Case;

static void
weigh (Case *self, double weight, UndReason *reason)
{
  self->doubt *= 1 - weight;
  g_ptr_array_add (self->reasons, reason);
}

static void
add_persons (UndSpanSet *spans, GPtrArray *persons)
{
  for (guint i = 0; i < persons->len; i++)
    und_span_set_add (spans, ((const UndPerson *) g_ptr_array_index (persons, i))->span);
}

/* Where a part names people and states: in its address block, its lines of copies, its lists and
 * its signatures. */
static UndSpanSet *
list_names (UndPart *part)
{
  const UndPartFacts *facts = und_part_get_facts (part);
  UndSpanSet *spans = und_span_set_new ();

  for (guint i = 0; i < facts->signatories->len; i++)
    und_span_set_add (spans,
                      ((const UndSignatory *) g_ptr_array_index (facts->signatories, i))->span);
  if (facts->issuer.rule != NULL)
    und_span_set_add (spans, facts->issuer.span);
  add_persons (spans, facts->addressees);
  add_persons (spans, facts->copied);
  return spans;
}

/* Drops what is mostly names: that two parts list the same states, or write to the same address, is
 * told by their facts; it is no text that one took from the other. */
static GPtrArray *
find_passages (Linker *self, guint from, guint to)
{
  const UndSpanSet *names = g_ptr_array_index (self->names, from);
  GPtrArray *passages = und_passage_finder_find (self->finder, from, to);

  for (guint i = passages->len; i > 0; i--)
    {
      UndSpan here = ((const UndPassage *) g_ptr_array_index (passages, i - 1))->here;

      if (2 * und_span_set_get_overlap (names, here) > und_span_length (here))
        g_ptr_array_remove_index (passages, i - 1);
    }
  return passages;
}

static gboolean
is_formula (UndPart *part, const UndPassage *passage)
{
  UndText *text = und_part_get_text (part);

  if (passage->is_letter && passage->similarity >= 1
      && und_span_length (passage->here) >= MIN_LETTER_BYTES)
    return FALSE;
  if (passage->is_quoted)
    return und_span_length (passage->here) < MIN_QUOTED_BYTES
           && !und_formula_has_content (text, passage->here, MIN_QUOTED_CONTENT_WORDS);
  return !und_formula_has_content (text, passage->here, MIN_CONTENT_WORDS);
}

static void
weigh_passages (Case *self, UndPart *part, GPtrArray *passages)
{
  guint n_quoted = 0;
  guint n_plain = 0;

  for (guint i = 0; i < passages->len; i++)
    {
      const UndPassage *passage = g_ptr_array_index (passages, i);

      if (is_formula (part, passage))
        continue;
      if (passage->is_quoted)
        n_quoted++;
      else
        n_plain++;
    }
  if (n_quoted > 0)
    weigh (self, 1 - pow (1 - WEIGHT_QUOTED_PASSAGE, MIN (n_quoted, MAX_COUNTED_PASSAGES)),
           und_reason_new (UND_REASON_QUOTES, n_quoted, 0));
  if (n_plain > 0)
    weigh (self, 1 - pow (1 - WEIGHT_PASSAGE, MIN (n_plain, MAX_COUNTED_PASSAGES)),
           und_reason_new (UND_REASON_SHARES, n_plain, 0));
}

static void
weigh_addressees (Case *self, UndPart *part, UndPart *letter)
{
  GPtrArray *wanted = und_part_get_facts (letter)->addressees;
  guint n_same = und_linker_count_persons (und_part_get_facts (part)->addressees, wanted);

  if (n_same == 0)
    return;
  weigh (self, WEIGHT_ADDRESSEES * n_same / wanted->len,
         und_reason_new (n_same == wanted->len ? UND_REASON_SAME_ADDRESSEES : UND_REASON_ADDRESSEES,
                         n_same, wanted->len));
}

static void
weigh_signatories (Case *self, UndPart *part, UndPart *letter)
{
  UndOverlap overlap = und_linker_compare_signatories (part, letter);

  if (overlap.n_common > 0)
    weigh (self,
           WEIGHT_SIGNATORIES * overlap.n_common
             / (MIN (overlap.n_here, overlap.n_there) + CHANCE_SIGNATORIES),
           und_reason_new (UND_REASON_SIGNATORIES, overlap.n_common, overlap.n_there));
  if (overlap.is_issuer_there)
    weigh (self, WEIGHT_ISSUER_SIGNED, und_reason_new (UND_REASON_ISSUER_SIGNED, 0, 0));
}

static void
weigh_dates (Case *self, UndPart *part, UndPart *letter)
{
  GDate issued;
  GDate written;
  int n_days = 0;

  if (self->reasons->len == 0 || !und_part_read_day (part, &issued)
      || !und_part_read_day (letter, &written))
    return;
  n_days = g_date_days_between (&written, &issued);
  if (n_days >= -1 && n_days <= MAX_DAYS_AFTER)
    weigh (self, WEIGHT_DATES, und_reason_new (UND_REASON_DATES, 0, 0));
}

static gboolean
is_about_letters (UndPart *part)
{
  UndPartKind kind = und_part_get_facts (part)->kind;

  return kind == UND_PART_PRESS_RELEASE || kind == UND_PART_NEWS_ARTICLE;
}

/* Says how sure it is that @part is about @letter, in [0, 1]. */
static double
judge (UndPart *part, UndPart *letter, GPtrArray *passages, GPtrArray *reasons)
{
  Case self = { 1, reasons };

  if (und_part_get_document (part) == und_part_get_document (letter)
      && ABS ((int) und_part_get_index (part) - (int) und_part_get_index (letter)) == 1)
    weigh (&self, WEIGHT_SAME_FILE, und_reason_new (UND_REASON_SAME_FILE, 0, 0));
  weigh_passages (&self, part, passages);
  weigh_addressees (&self, part, letter);
  weigh_signatories (&self, part, letter);
  weigh_dates (&self, part, letter);
  return 1 - self.doubt;
}

static UndLink *
make_link (Linker *self,
           guint from,
           guint to,
           UndRelation relation,
           double score,
           GPtrArray *reasons,
           GPtrArray *passages)
{
  GPtrArray *parts = self->analysis->parts;

  if (und_passage_finder_is_bounded (self->finder, from, to))
    g_ptr_array_add (reasons, und_reason_new (UND_REASON_BOUNDED, 0, 0));
  return und_link_new (g_ptr_array_index (parts, from), g_ptr_array_index (parts, to), relation,
                       score, reasons, passages);
}

/* What stands in another file word for word has nothing to say that its first copy does not. */
static gboolean
is_told (Linker *self, guint from, guint to)
{
  GPtrArray *parts = self->analysis->parts;

  return self->same[to] >= 0
         && und_part_get_document (g_ptr_array_index (parts, from))
              != und_part_get_document (g_ptr_array_index (parts, to));
}

/* Links a release or an article to the letter that speaks most for it, and says which. */
static int
link_to_letter (Linker *self, guint from)
{
  UndPart *part = g_ptr_array_index (self->analysis->parts, from);
  g_autoptr (GPtrArray) best_reasons = NULL;
  g_autoptr (GPtrArray) best_passages = NULL;
  double best = 0;
  int letter = -1;

  for (guint i = 0; is_about_letters (part) && i < self->all_letters->len; i++)
    {
      guint to = g_array_index (self->all_letters, guint, i);
      UndPart *candidate = g_ptr_array_index (self->analysis->parts, to);
      g_autoptr (GPtrArray) reasons = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GPtrArray) passages = NULL;
      double score = 0;

      if (is_told (self, from, to))
        continue;
      passages = find_passages (self, from, to);
      score = judge (part, candidate, passages, reasons);
      if (score < MIN_LETTER_SCORE || score <= best)
        continue;
      best = score;
      letter = (int) to;
      g_clear_pointer (&best_reasons, g_ptr_array_unref);
      g_clear_pointer (&best_passages, g_ptr_array_unref);
      best_reasons = g_steal_pointer (&reasons);
      best_passages = g_steal_pointer (&passages);
    }
  if (letter >= 0)
    und_analysis_take_link (
      self->analysis,
      make_link (self, from, (guint) letter,
                 und_part_get_facts (part)->kind == UND_PART_NEWS_ARTICLE ? UND_RELATION_REPORTS
                                                                          : UND_RELATION_ANNOUNCES,
                 best, g_steal_pointer (&best_reasons), g_steal_pointer (&best_passages)));
  return letter;
}

static UndLink *
link_by_topic (Linker *self, guint from, guint to)
{
  GPtrArray *reasons = NULL;
  double similarity = und_topics_compare (self->topics, from, to);

  if (similarity < UND_TOPICS_MIN_SIMILARITY)
    return NULL;
  reasons = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (reasons, und_reason_new (UND_REASON_SAME_WORDS, 0, 0));
  return make_link (self, from, to, UND_RELATION_SAME_TOPIC, similarity, reasons,
                    g_ptr_array_new_with_free_func ((GDestroyNotify) und_passage_free));
}

/* How far the passages between two parts are spread. */
typedef struct
{
  guint n_own;         /* passages that are neither formulas nor boilerplate */
  guint n_boilerplate; /* of the others, those that are not formulas */
  guint n_letters;     /* that documents with such a passage are about */
  guint n_common;      /* passages that stand in too many parts for all of them to be linked */
  guint n_parts;       /* with such a passage */
  double coverage;     /* of @here by what is not boilerplate, or of @there, whichever is more */
} Spread;

static Spread
measure_spread (Linker *self, guint from, guint to, GPtrArray *passages)
{
  UndPart *here = g_ptr_array_index (self->analysis->parts, from);
  UndPart *there = g_ptr_array_index (self->analysis->parts, to);
  g_autoptr (GPtrArray) own = g_ptr_array_new ();
  Spread spread = { 0 };

  for (guint i = 0; i < passages->len; i++)
    {
      UndPassage *passage = g_ptr_array_index (passages, i);
      UndSpread words = und_shared_words_measure (self->shared, from, passage->here);
      gboolean is_boilerplate = words.n_letters >= LETTERS_MIN;

      spread.n_common += words.n_parts > UND_COMMON_PARTS_MAX
                         && self->firsts->len > UND_COMMON_PARTS_MAX;
      spread.n_parts = MAX (spread.n_parts, words.n_parts);
      if (!is_boilerplate)
        g_ptr_array_add (own, passage);
      if (is_formula (here, passage))
        continue;
      spread.n_own += !is_boilerplate;
      spread.n_boilerplate += is_boilerplate;
      spread.n_letters = MAX (spread.n_letters, is_boilerplate ? words.n_letters : 0);
    }
  spread.coverage = MAX (und_linker_measure_coverage (own, und_part_get_span (here), TRUE),
                         und_linker_measure_coverage (own, und_part_get_span (there), FALSE));
  return spread;
}

static GPtrArray *
list_reasons (const Spread *spread, guint n_passages, gboolean is_one_text)
{
  GPtrArray *reasons = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (reasons, und_reason_new (is_one_text ? UND_REASON_SAME_TEXT : UND_REASON_SHARES,
                                            is_one_text ? 0 : n_passages, 0));
  if (spread->n_boilerplate > 0)
    g_ptr_array_add (
      reasons, und_reason_new (UND_REASON_BOILERPLATE, spread->n_boilerplate, spread->n_letters));
  if (spread->n_common > 0)
    g_ptr_array_add (reasons,
                     und_reason_new (UND_REASON_COMMON, spread->n_common, spread->n_parts));
  return reasons;
}

/* @from is the later one, or the one that is no letter. NULL if they have nothing in common. */
static UndLink *
link_pair (Linker *self, guint from, guint to)
{
  UndPart *here = g_ptr_array_index (self->analysis->parts, from);
  UndPart *there = g_ptr_array_index (self->analysis->parts, to);
  g_autoptr (GPtrArray) passages = find_passages (self, from, to);
  Spread spread = measure_spread (self, from, to, passages);
  UndRelation relation = und_linker_tell_relation (here, there, passages);
  gboolean is_one_text = self->same[from] == (int) to || self->same[to] == (int) from;
  GPtrArray *reasons = NULL;

  if (!is_one_text && spread.n_own == 0
      && (spread.n_boilerplate == 0 || relation == UND_RELATION_SHARES_TEXT))
    {
      UndLink *link = link_by_topic (self, from, to);

      if (link != NULL && spread.n_boilerplate > 0)
        g_ptr_array_add (
          und_link_get_reasons (link),
          und_reason_new (UND_REASON_BOILERPLATE, spread.n_boilerplate, spread.n_letters));
      return link;
    }
  reasons = list_reasons (&spread, passages->len, is_one_text);
  return make_link (self, from, to, relation, is_one_text ? 1 : MIN (1, spread.coverage), reasons,
                    g_steal_pointer (&passages));
}

/* Of two parts, the one that can speak of the other: the later one, but a letter speaks of none,
 * and of two versions the newer one speaks, in whatever order they are given. */
static UndLink *
link_in_order (Linker *self, guint earlier, guint later)
{
  UndPart *first = g_ptr_array_index (self->analysis->parts, earlier);
  UndPart *second = g_ptr_array_index (self->analysis->parts, later);
  UndLink *link = NULL;

  if (und_part_get_facts (second)->kind == UND_PART_LETTER
      && und_part_get_facts (first)->kind != UND_PART_LETTER)
    return link_pair (self, earlier, later);
  link = link_pair (self, later, earlier);
  if (link == NULL || und_link_get_relation (link) != UND_RELATION_NEWER_VERSION_OF
      || !und_linker_is_newer (first, second))
    return link;
  g_object_unref (link);
  return link_pair (self, earlier, later);
}

/* A letter that says what a release says is no copy of it. */
static gboolean
is_copy (UndLink *link)
{
  return und_link_get_relation (link) == UND_RELATION_DUPLICATES
         && und_part_get_facts (und_link_get_from (link))->kind
              == und_part_get_facts (und_link_get_to (link))->kind;
}

/* Links a part to an earlier one, if they have something in common. TRUE if it is a copy of it. */
static gboolean
link_to_one (Linker *self, guint later, guint earlier, GPtrArray *links)
{
  g_autoptr (UndLink) link = NULL;

  if (self->letters[later] == (int) earlier || self->letters[earlier] == (int) later)
    return FALSE;
  link = link_in_order (self, earlier, later);
  if (link == NULL)
    return FALSE;
  self->copies[later] = is_copy (link);
  if (self->copies[later])
    g_ptr_array_set_size (links, 0);
  g_ptr_array_add (links, g_steal_pointer (&link));
  return self->copies[later];
}

/* The earlier parts with which a part may have something in common (element-type guint). */
static GArray *
list_candidates (Linker *self, guint later, GArray *topics)
{
  GArray *candidates = NULL;

  if (self->firsts->len <= UND_COMMON_PARTS_MAX)
    return g_array_ref (self->firsts);
  candidates = und_shared_words_find (self->shared, later);
  if (topics->len > UND_COMMON_PARTS_MAX)
    return candidates;
  for (guint i = 0; i < topics->len; i++)
    g_array_append_val (candidates, g_array_index (topics, UndTopicHit, i).part);
  und_numbers_sort_unique (candidates);
  return candidates;
}

/* One of many parts that are on one topic is linked to the one that is most like it, unless it
 * shares text with some other. */
static void
link_to_common_topic (Linker *self, guint later, GArray *topics, GPtrArray *links)
{
  const UndTopicHit *best = NULL;

  for (guint i = 0; i < topics->len; i++)
    {
      const UndTopicHit *hit = &g_array_index (topics, UndTopicHit, i);

      if (self->letters[later] != (int) hit->part && self->letters[hit->part] != (int) later
          && (best == NULL || hit->similarity > best->similarity))
        best = hit;
    }
  if (links->len == 0 && best != NULL)
    {
      UndLink *link = link_by_topic (self, later, best->part);

      if (link != NULL)
        g_ptr_array_add (links, link);
    }
  /* A link by shared text says by itself how far that is spread. */
  if (links->len > 0
      && und_link_get_relation (g_ptr_array_index (links, 0)) == UND_RELATION_SAME_TOPIC)
    g_ptr_array_add (und_link_get_reasons (g_ptr_array_index (links, 0)),
                     und_reason_new (UND_REASON_COMMON_TOPIC, UND_COMMON_PARTS_MAX, 0));
}

/* Links a part to those before it that are no copies, or to the one that it is a copy of. */
static void
link_to_earlier (Linker *self, guint later)
{
  g_autoptr (GPtrArray) links = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) topics = und_topics_find (self->topics, later);
  g_autoptr (GArray) candidates = NULL;
  gboolean is_common_topic = topics->len > UND_COMMON_PARTS_MAX;

  if (self->same[later] < 0 || !link_to_one (self, later, (guint) self->same[later], links))
    {
      candidates = list_candidates (self, later, topics);
      for (guint i = 0; i < candidates->len && !self->copies[later]; i++)
        link_to_one (self, later, g_array_index (candidates, guint, i), links);
      if (is_common_topic && !self->copies[later])
        link_to_common_topic (self, later, topics, links);
    }
  for (guint i = 0; i < links->len; i++)
    und_analysis_take_link (self->analysis, g_object_ref (g_ptr_array_index (links, i)));
  if (self->copies[later])
    return;
  g_array_append_val (self->firsts, later);
  und_shared_words_add (self->shared, later);
  if (!is_common_topic)
    und_topics_add (self->topics, later);
}

/* Finds the parts that are, letter for letter, an earlier one. */
static void
find_same (Linker *self)
{
  GPtrArray *parts = self->analysis->parts;
  g_autoptr (GHashTable) firsts = g_hash_table_new_full (g_bytes_hash, g_bytes_equal,
                                                         (GDestroyNotify) g_bytes_unref, NULL);

  for (guint i = 0; i < parts->len; i++)
    {
      UndPart *part = g_ptr_array_index (parts, i);
      UndSpan span = und_part_get_span (part);
      const char *bytes = und_text_get_bytes (und_part_get_text (part), NULL);
      GBytes *key = g_bytes_new_static (bytes + span.start, und_span_length (span));
      gpointer first = g_hash_table_lookup (firsts, key);

      self->same[i] = GPOINTER_TO_INT (first) - 1;
      if (first != NULL || und_span_is_empty (span))
        g_bytes_unref (key);
      else
        g_hash_table_insert (firsts, key, GUINT_TO_POINTER (i + 1));
    }
}

/* Says of each letter which is the first about the same thing: form letters, rivals and answers are
 * no unrelated letters. */
static void
group_letters (Linker *self, int *groups)
{
  for (guint i = 0; i < self->all_letters->len; i++)
    {
      guint letter = g_array_index (self->all_letters, guint, i);
      g_autoptr (GArray) hits = und_topics_find (self->topics, letter);

      groups[letter] = hits->len > 0 ? (int) g_array_index (hits, UndTopicHit, 0).part
                                     : (int) letter;
      if (hits->len == 0)
        und_topics_add (self->topics, letter);
    }
  und_topics_remove_all (self->topics);
}

static void
count_words (Linker *self)
{
  g_autofree int *groups = g_new (int, self->analysis->parts->len);

  group_letters (self, groups);
  for (guint i = 0; i < self->analysis->parts->len; i++)
    if (self->same[i] < 0)
      und_shared_words_count (self->shared, i,
                              self->letters[i] >= 0 ? groups[self->letters[i]] : -1);
}

static gboolean
link_all (UndAnalysis *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (UndPassageFinder) finder = und_passage_finder_new (self->parts);
  g_autoptr (UndTopics) topics = NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func ((GDestroyNotify) und_span_set_free);
  g_autoptr (UndSharedWords) shared = und_shared_words_new (und_passage_finder_get_table (finder));
  g_autoptr (GArray) all_letters = und_analysis_list_letters (self);
  g_autoptr (GArray) firsts = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree int *letters = g_new (int, self->parts->len);
  g_autofree int *same = g_new (int, self->parts->len);
  g_autofree gboolean *copies = g_new0 (gboolean, self->parts->len);
  Linker linker = { self, finder, NULL, shared, names, all_letters, firsts, letters, same, copies };

  for (guint i = 0; i < self->parts->len; i++)
    g_ptr_array_add (names, list_names (g_ptr_array_index (self->parts, i)));
  linker.topics = topics = und_topics_new (self->parts, names);
  find_same (&linker);
  for (guint i = 0; i < self->parts->len; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      letters[i] = link_to_letter (&linker, i);
    }
  count_words (&linker);
  for (guint later = 0; later < self->parts->len; later++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      link_to_earlier (&linker, later);
    }
  return TRUE;
}

gboolean
und_analysis_link (UndAnalysis *self, GCancellable *cancellable, GError **error)
{
  /* One part has nothing to be linked to: its passages need no index. */
  return self->parts->len < 2 || link_all (self, cancellable, error);
}
