/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

/* Who took what from whom.
 *
 * Textual criticism groups manuscripts by the errors that they share and others have not: agreement
 * in what is original proves nothing, a shared innovation points to a common source (Lachmann;
 * Maas, Textkritik, 1927). Here an altered passage is a stretch of rows that vary, with little that
 * all share between them. Its source is a letter; without one, the witness that differs least from
 * all others, among equals the one with the earliest date, then the first by its text's bytes. A
 * shared innovation is a reading of two or more that the source has not, in a passage that is for
 * the most part the source's. Those that the same witnesses share are told together: the more, the
 * less likely they were made twice. A reading is looked at word group by word group, so that what
 * one of them altered beside the innovation is its own affair: "went up so fast" shares "went up".
 *
 * No evidence is what a template leaves open and how a text speaks of its issuer: "she" of one
 * release is no innovation beside "he" of another.
 *
 * That some share a reading does not say that the others had it first. What speaks for a direction
 * is weighed apart: the letter at hand reads as the source does, and so do most; an earlier date of
 * the one or the other.
 *
 * What this cannot tell: two offices may have made one small change each for itself.
 *
 * Time is O(cells log cells + witnesses × sites × shared innovations) for each passage, whose sites
 * are bounded. */
#include "und-filiation-private.h"

/* More words than this, which all share or which some have alone, part two passages; so does a new
 * sentence. */
#define MAX_WORDS_BETWEEN 12

/* What some have more, or less, is an alteration if it is no longer; else it is an addition. */
#define MAX_ADDED_WORDS 4

/* A passage with more rows that vary is parted. */
#define MAX_ROWS 64

#define MIN_LIKELY 2
#define MIN_STRONG 4

/* What the letter's reading, that of most besides, and an earlier date weigh for a direction. */
#define LETTER_WEIGHT   2
#define MAJORITY_WEIGHT 1
#define DATE_WEIGHT     1

/* What the same witnesses share and the source has not. */
typedef struct
{
  GArray *members; /* (element-type guint) */
  GArray *sites;   /* (element-type guint): indices of the passage's */
} Innovation;

static void
innovation_free (Innovation *self)
{
  g_array_unref (self->members);
  g_array_unref (self->sites);
  g_free (self);
}

static guint
count_witnesses (const UndSegment *segment)
{
  guint n = 0;

  for (guint r = 0; r < segment->readings->len; r++)
    n += ((const GArray *) segment->readings->pdata[r])->len;
  return n;
}

static const UndSegment *
get_segment (const GPtrArray *segments, guint index)
{
  return segments->pdata[index];
}

/* Does it vary in words, or is it something short that fewer have than what stands beside it? */
static gboolean
is_site (const GPtrArray *segments, guint index)
{
  const UndSegment *segment = get_segment (segments, index);
  guint n_around = 0;

  if (segment->slot != UND_SLOT_NONE || segment->n_words == 0)
    return FALSE;
  if (segment->readings->len > 1)
    return TRUE;
  if (segment->n_words > MAX_ADDED_WORDS)
    return FALSE;
  if (index > 0)
    n_around = count_witnesses (get_segment (segments, index - 1));
  if (index + 1 < segments->len)
    n_around = MAX (n_around, count_witnesses (get_segment (segments, index + 1)));
  return count_witnesses (segment) < n_around;
}

/* Does @segment part two passages? */
static gboolean
is_parting (const UndSegment *segment)
{
  return segment->n_words > MAX_WORDS_BETWEEN || segment->starts_sentence;
}

static const char *
get_date (const UndAlteredPassage *self, gsize witness)
{
  const UndDate *date = und_part_get_date (self->table->parts[witness]);

  return date != NULL ? date->value : NULL;
}

static gboolean
is_earlier (const char *x, const char *y)
{
  /* A month is not before its days. */
  return x != NULL && (y == NULL || strncmp (x, y, MIN (strlen (x), strlen (y))) < 0);
}

/* For each witness that is here, at how many sites how many others read otherwise. */
static guint *
measure_distances (const UndAlteredPassage *self)
{
  const gsize n_witnesses = self->table->n_witnesses;
  guint *distances = g_new0 (guint, n_witnesses + 1);
  guint n_here = 0;

  for (gsize w = 0; w < n_witnesses; w++)
    n_here += self->is_here[w];
  for (guint s = 0; s < self->sites->len; s++)
    {
      g_autofree guint *counts = g_new0 (guint,
                                         und_altered_passage_get_site (self, s)->readings->len);

      for (gsize w = 0; w < n_witnesses; w++)
        counts[und_altered_passage_get_class (self, w, s)] += self->is_here[w];
      for (gsize w = 0; w < n_witnesses; w++)
        distances[w] += n_here - counts[und_altered_passage_get_class (self, w, s)];
    }
  return distances;
}

/* Were letters collated with others, and is it one? */
static gboolean
is_letter_beside_others (const UndAlteredPassage *self, gsize witness)
{
  if (!und_collation_is_letter (self->table, witness))
    return FALSE;
  for (gsize w = 0; w < self->table->n_witnesses; w++)
    if (!und_collation_is_letter (self->table, w))
      return TRUE;
  return FALSE;
}

/* Is @x likelier the source of the passage than @y? */
static gboolean
is_likelier (const UndAlteredPassage *self, const guint *distances, gsize x, gsize y)
{
  const gboolean x_is_letter = is_letter_beside_others (self, x);
  const char *x_date = get_date (self, x), *y_date = get_date (self, y);

  if (x_is_letter != is_letter_beside_others (self, y))
    return x_is_letter;
  if (distances[x] != distances[y])
    return distances[x] < distances[y];
  if (is_earlier (x_date, y_date) || is_earlier (y_date, x_date))
    return is_earlier (x_date, y_date);
  return self->table->ranks[x] < self->table->ranks[y];
}

/* Finds the source among those that are here. Returns FALSE if nobody is. */
static gboolean
find_source (UndAlteredPassage *self)
{
  g_autofree guint *distances = measure_distances (self);
  gboolean is_found = FALSE;

  for (gsize w = 0; w < self->table->n_witnesses; w++)
    {
      if (!self->is_here[w] || (is_found && !is_likelier (self, distances, w, self->source)))
        continue;
      self->source = w;
      is_found = TRUE;
    }
  return is_found;
}

/* Is what those of @class have at @site a slot, or does it speak of the issuer? */
static gboolean
is_expected (const UndAlteredPassage *self, guint site, guint class)
{
  const UndSiteReading *reading = &g_array_index (
    und_altered_passage_get_site (self, site)->readings, UndSiteReading, class);

  return reading->n_words > 0 && !reading->is_fixed;
}

/* May what those of @class have at @site be an innovation? */
static gboolean
is_telling (const UndAlteredPassage *self, guint site, guint class)
{
  return class == UND_SITE_ABSENT
         || (!is_expected (self, site, class)
             && !g_array_index (und_altered_passage_get_site (self, site)->readings, UndSiteReading,
                                class)
                   .is_minor);
}

/* Adds to @innovations, which @by_members finds by their members, what several read at @site. */
static void
add_innovations (const UndAlteredPassage *self,
                 guint site,
                 GPtrArray *innovations,
                 GHashTable *by_members)
{
  const guint source_class = und_altered_passage_get_class (self, self->source, site);
  g_autoptr (GHashTable)
    by_class = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  GHashTableIter iter;
  gpointer members;

  if (is_expected (self, site, source_class))
    return;
  for (guint w = 0; w < self->table->n_witnesses; w++)
    {
      gpointer class = GUINT_TO_POINTER (und_altered_passage_get_class (self, w, site));

      if (!self->is_here[w] || GPOINTER_TO_UINT (class) == source_class
          || !is_telling (self, site, GPOINTER_TO_UINT (class)))
        continue;
      members = g_hash_table_lookup (by_class, class);
      if (members == NULL)
        {
          members = g_array_new (FALSE, FALSE, sizeof (guint));
          g_hash_table_insert (by_class, class, members);
        }
      g_array_append_val ((GArray *) members, w);
    }
  g_hash_table_iter_init (&iter, by_class);
  while (g_hash_table_iter_next (&iter, NULL, &members))
    {
      const GArray *array = members;
      GBytes *key;
      Innovation *innovation;

      if (array->len < 2)
        continue;
      key = g_bytes_new (array->data, array->len * sizeof (guint));
      innovation = g_hash_table_lookup (by_members, key);
      if (innovation == NULL)
        {
          innovation = g_new0 (Innovation, 1);
          innovation->members = g_array_ref (members);
          innovation->sites = g_array_new (FALSE, FALSE, sizeof (guint));
          g_ptr_array_add (innovations, innovation);
          g_hash_table_insert (by_members, g_bytes_ref (key), innovation);
        }
      g_bytes_unref (key);
      g_array_append_val (innovation->sites, site);
    }
}

/* The likeliest to be first of @witnesses: a letter, the earliest, the first by its bytes. */
static gsize
find_foremost (const UndAlteredPassage *self, const GArray *witnesses)
{
  g_autofree guint *no_distances = g_new0 (guint, self->table->n_witnesses);
  gsize foremost = g_array_index (witnesses, guint, 0);

  for (guint k = 1; k < witnesses->len; k++)
    if (is_likelier (self, no_distances, g_array_index (witnesses, guint, k), foremost))
      foremost = g_array_index (witnesses, guint, k);
  return foremost;
}

/* The first of @witnesses by its text's bytes. */
static gsize
find_least_rank (const UndAlteredPassage *self, const GArray *witnesses)
{
  gsize least = G_MAXSIZE;

  for (guint k = 0; k < witnesses->len; k++)
    least = MIN (least, self->table->ranks[g_array_index (witnesses, guint, k)]);
  return least;
}

static gint
compare_innovations (gconstpointer x, gconstpointer y, gpointer user_data)
{
  const Innovation *first = *(const Innovation *const *) x;
  const Innovation *second = *(const Innovation *const *) y;
  const guint first_site = g_array_index (first->sites, guint, 0);
  const guint second_site = g_array_index (second->sites, guint, 0);
  const UndAlteredPassage *self = user_data;
  gsize first_rank, second_rank;

  if (first_site != second_site)
    return first_site < second_site ? -1 : 1;
  first_rank = find_least_rank (self, first->members);
  second_rank = find_least_rank (self, second->members);
  return (first_rank > second_rank) - (first_rank < second_rank);
}

/* (element-type Innovation): in the order of their first sites. */
static GPtrArray *
list_innovations (UndAlteredPassage *self)
{
  GPtrArray *innovations = g_ptr_array_new_with_free_func ((GDestroyNotify) innovation_free);
  g_autoptr (GHashTable) by_members = g_hash_table_new_full (g_bytes_hash, g_bytes_equal,
                                                             (GDestroyNotify) g_bytes_unref, NULL);

  for (guint s = 0; s < self->sites->len; s++)
    add_innovations (self, s, innovations, by_members);
  g_ptr_array_sort_with_data (innovations, compare_innovations, self);
  return innovations;
}

/* The reading of @witness in @segment, or NULL. */
static const GArray *
find_reading (const UndSegment *segment, gsize witness)
{
  for (guint r = 0; r < segment->readings->len; r++)
    {
      const GArray *reading = segment->readings->pdata[r];

      for (guint k = 0; k < reading->len; k++)
        if (g_array_index (reading, UndExtent, k).witness == witness)
          return reading;
    }
  return NULL;
}

/* Is the passage, with a little of what stands round it, in the members for the most part the
 * source's words? */
static gboolean
is_altered_copy (const UndAlteredPassage *self, const Innovation *innovation)
{
  const guint first = self->first > 0 ? self->first - 1 : 0;
  g_autofree guint8 *is_member = g_new0 (guint8, self->table->n_witnesses);
  gsize n_same = 0, n_all = 0;

  for (guint k = 0; k < innovation->members->len; k++)
    is_member[g_array_index (innovation->members, guint, k)] = TRUE;
  for (guint s = first; s <= self->end && s < self->segments->len; s++)
    {
      const UndSegment *segment = und_altered_passage_get_segment (self, s);
      const GArray *original = find_reading (segment, self->source);

      for (guint r = 0; r < segment->readings->len; r++)
        {
          const GArray *reading = segment->readings->pdata[r];

          for (guint k = 0; k < reading->len; k++)
            {
              const UndExtent *extent = &g_array_index (reading, UndExtent, k);
              guint n_words;

              if (!is_member[extent->witness])
                continue;
              n_words = MIN (und_collation_count_words (self->table, extent), MAX_WORDS_BETWEEN);
              n_all += n_words;
              n_same += reading == original ? n_words : 0;
            }
        }
    }
  return 2 * n_same >= n_all;
}

static gint
compare_columns (gconstpointer x, gconstpointer y)
{
  const guint32 first = *(const guint32 *) x, second = *(const guint32 *) y;

  return (first > second) - (first < second);
}

/* Adds where the witness of @extent has words at @site. */
static void
add_words (const UndAlteredPassage *self,
           const UndSite *site,
           const UndExtent *extent,
           GArray *evidence)
{
  const guint32 *columns = self->table->columns[extent->witness];
  UndExtent words = { extent->witness, 0, 0 };

  for (guint32 u = extent->start; u <= extent->end; u++)
    {
      if (u < extent->end
          && g_array_binary_search (site->columns, &columns[u], compare_columns, NULL))
        {
          words.start = words.end == 0 ? u : words.start;
          words.end = u + 1;
        }
      else if (words.end > 0)
        {
          UndReadingSpan span = und_collation_get_extent_span (self->table, &words);

          g_array_append_val (evidence, span);
          words.end = 0;
        }
    }
}

/* Adds where the members have their reading of @site; what they left out has no place. */
static void
add_evidence (const UndAlteredPassage *self,
              const Innovation *innovation,
              guint site,
              GArray *evidence)
{
  const UndSegment *segment = und_altered_passage_get_segment (
    self, und_altered_passage_get_site (self, site)->segment);
  const guint class = und_altered_passage_get_class (
    self, g_array_index (innovation->members, guint, 0), site);

  for (guint r = 0; class != UND_SITE_ABSENT && r < segment->readings->len; r++)
    {
      const GArray *reading = segment->readings->pdata[r];

      for (guint k = 0; k < reading->len; k++)
        {
          const UndExtent *extent = &g_array_index (reading, UndExtent, k);

          if (und_altered_passage_get_class (self, extent->witness, site) == class)
            add_words (self, und_altered_passage_get_site (self, site), extent, evidence);
        }
    }
}

/* Those that read at all sites of @innovation what the source does. */
static GArray *
list_readers (const UndAlteredPassage *self, const Innovation *innovation)
{
  GArray *readers = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint w = 0; w < self->table->n_witnesses; w++)
    {
      gboolean is_reader = self->is_here[w];

      for (guint k = 0; is_reader && k < innovation->sites->len; k++)
        {
          guint site = g_array_index (innovation->sites, guint, k);

          is_reader = und_altered_passage_get_class (self, w, site)
                      == und_altered_passage_get_class (self, self->source, site);
        }
      if (is_reader)
        g_array_append_val (readers, w);
    }
  return readers;
}

static void
filiation_free (UndFiliation *self)
{
  g_ptr_array_unref (self->groups);
  g_array_unref (self->order);
  g_array_unref (self->evidence);
  g_free (self);
}

static UndStrength
find_strength (guint n_innovations)
{
  if (n_innovations >= MIN_STRONG)
    return UND_STRENGTH_STRONG;
  return n_innovations >= MIN_LIKELY ? UND_STRENGTH_LIKELY : UND_STRENGTH_WEAK;
}

/* The earliest date that one of @witnesses prints, or NULL. */
static const char *
find_date (const UndAlteredPassage *self, const GArray *witnesses)
{
  const char *earliest = NULL;

  for (guint k = 0; k < witnesses->len; k++)
    {
      UndPart *part = self->table->parts[g_array_index (witnesses, guint, k)];
      const char *date = und_part_get_facts (part)->date.value;

      if (is_earlier (date, earliest))
        earliest = date;
    }
  return earliest;
}

/* How much speaks for @readers, the source among them, to have been before @members. */
static UndDirection
find_direction (const UndAlteredPassage *self, const GArray *readers, const GArray *members)
{
  const char *date = find_date (self, readers), *other_date = find_date (self, members);
  gint weight = 0;

  if (is_letter_beside_others (self, self->source))
    {
      gsize n_here = 0;

      for (gsize w = 0; w < self->table->n_witnesses; w++)
        n_here += self->is_here[w];
      weight += LETTER_WEIGHT + (2 * (gsize) readers->len > n_here ? MAJORITY_WEIGHT : 0);
    }
  if (date != NULL && other_date != NULL)
    weight += is_earlier (date, other_date)   ? DATE_WEIGHT
              : is_earlier (other_date, date) ? -DATE_WEIGHT
                                              : 0;
  return (UndDirection) CLAMP (weight, UND_DIRECTION_NONE, UND_DIRECTION_STRONG);
}

/* (nullable): what @innovation says, if it has any words to show. */
static UndFiliation *
filiation_new (const UndAlteredPassage *self, const Innovation *innovation)
{
  g_autoptr (GArray) evidence = g_array_new (FALSE, FALSE, sizeof (UndReadingSpan));
  GArray *readers = list_readers (self, innovation);
  const guint order[] = { (guint) find_foremost (self, readers),
                          g_array_index (innovation->members, guint, 0) };
  const gboolean readers_are_first = g_array_index (readers, guint, 0)
                                     < g_array_index (innovation->members, guint, 0);
  UndFiliation *filiation;

  for (guint k = 0; k < innovation->sites->len; k++)
    add_evidence (self, innovation, g_array_index (innovation->sites, guint, k), evidence);
  if (evidence->len == 0)
    {
      g_array_unref (readers);
      return NULL;
    }
  filiation = g_new0 (UndFiliation, 1);
  filiation->groups = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_ptr_array_add (filiation->groups, readers);
  g_ptr_array_insert (filiation->groups, readers_are_first ? 1 : 0,
                      g_array_ref (innovation->members));
  filiation->order = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_vals (filiation->order, order, G_N_ELEMENTS (order));
  filiation->direction = find_direction (self, readers, innovation->members);
  filiation->strength = find_strength (innovation->sites->len);
  filiation->evidence = g_steal_pointer (&evidence);
  return filiation;
}

/* Adds what the passage, with @rows that vary, says of its witnesses, if anything. */
static void
judge (UndAlteredPassage *self, const GArray *rows, GPtrArray *filiations)
{
  g_autoptr (GPtrArray) innovations = NULL;

  und_altered_passage_fill (self, rows);
  if (!find_source (self))
    return;
  innovations = list_innovations (self);
  for (guint i = 0; i < innovations->len; i++)
    {
      UndFiliation *filiation = is_altered_copy (self, innovations->pdata[i])
                                  ? filiation_new (self, innovations->pdata[i])
                                  : NULL;

      if (filiation != NULL)
        g_ptr_array_add (filiations, filiation);
    }
}

GPtrArray *
und_collation_find_filiations (const UndCollationTable *table, const GPtrArray *segments)
{
  GPtrArray *filiations = g_ptr_array_new_with_free_func ((GDestroyNotify) filiation_free);

  for (guint first = 0; first < segments->len;)
    {
      g_auto (UndAlteredPassage) passage = { table, segments, first, first + 1 };
      g_autoptr (GArray) rows = NULL;

      if (!is_site (segments, first))
        {
          first++;
          continue;
        }
      rows = g_array_new (FALSE, FALSE, sizeof (guint));
      for (guint s = first; s < segments->len && rows->len < MAX_ROWS; s++)
        {
          gboolean is_one = is_site (segments, s);

          if (s > first && is_parting (get_segment (segments, s)))
            break;
          if (!is_one)
            continue;
          g_array_append_val (rows, s);
          passage.end = s + 1;
        }
      judge (&passage, rows, filiations);
      first = passage.end;
    }
  return filiations;
}
