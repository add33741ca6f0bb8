/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

/* Who took what from whom.
 *
 * Textual criticism groups manuscripts by the errors that they share and others have not: agreement
 * in what is original proves nothing, a shared innovation points to a common source (Lachmann;
 * Maas, Textkritik, 1927). Here an altered passage is a stretch of rows that vary, with little that
 * all share between them. Witnesses that read alike in all of it are a group. The group of a letter
 * is the source; without one, the group that differs least from all others, among equals the one
 * with the earliest date, then the first. A passage is told if some group of two or more has an
 * innovation: a reading that the source has not and nobody outside the group has, in a passage that
 * is for the most part the source's. The more of them, the less likely they were made twice.
 *
 * What this cannot tell: two offices may have made one small change each for itself, and a group's
 * order among those that differ equally from the source is a guess by date.
 *
 * Time is O(witnesses × sites) for each passage, and groups × groups × sites in those that vary. */
#include "und-collation-private.h"

/* More words than this, which all share or which some have alone, part two passages; so does a new
 * sentence. */
#define MAX_SITE_WORDS 12

/* What some have more, or less, is an alteration if it is no longer; else it is an addition. */
#define MAX_ADDED_WORDS 4

#define MIN_LIKELY 2
#define MIN_STRONG 4

/* A site's class of a witness that has nothing there; a reading has its index and one. */
#define ABSENT 0

typedef struct
{
  const UndCollationTable *table;
  const GPtrArray *segments;
  guint first;       /* the first site */
  guint end;         /* one past the last */
  GArray *sites;     /* (element-type guint): those of the segments that vary */
  guint *classes;    /* for each witness and site: ABSENT, or the reading's index + 1 */
  guint8 *is_here;   /* for each witness: has it anything in the passage or right beside it? */
  GPtrArray *groups; /* (element-type GArray of guint) */
} Passage;

static void
passage_clear (Passage *self)
{
  g_clear_pointer (&self->sites, g_array_unref);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  g_free (self->classes);
  g_free (self->is_here);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Passage, passage_clear)

static const UndSegment *
get_segment (const GPtrArray *segments, guint index)
{
  return segments->pdata[index];
}

static guint
count_witnesses (const UndSegment *segment)
{
  guint n = 0;

  for (guint r = 0; r < segment->readings->len; r++)
    n += ((const GArray *) segment->readings->pdata[r])->len;
  return n;
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
  return segment->n_words > MAX_SITE_WORDS || segment->starts_sentence;
}

static guint *
get_class (const Passage *self, gsize witness, guint site)
{
  return &self->classes[witness * self->sites->len + site];
}

static void
set_classes (Passage *self, const UndSegment *segment, guint site)
{
  for (guint r = 0; r < segment->readings->len; r++)
    {
      const GArray *reading = segment->readings->pdata[r];

      for (guint k = 0; k < reading->len; k++)
        {
          gsize witness = g_array_index (reading, UndExtent, k).witness;

          self->is_here[witness] = TRUE;
          *get_class (self, witness, site) = r + 1;
        }
    }
}

static void
count_beside (const UndSegment *segment, guint8 *n_beside)
{
  for (guint r = 0; r < segment->readings->len; r++)
    {
      const GArray *reading = segment->readings->pdata[r];

      for (guint k = 0; k < reading->len; k++)
        n_beside[g_array_index (reading, UndExtent, k).witness]++;
    }
}

/* A witness that has nothing at any site has left it all out if it has what stands on both sides.
 */
static void
fill_classes (Passage *self)
{
  const gsize n_witnesses = self->table->n_witnesses;
  g_autofree guint8 *n_beside = g_new0 (guint8, n_witnesses + 1);

  self->classes = g_new0 (guint, n_witnesses * self->sites->len + 1);
  self->is_here = g_new0 (guint8, n_witnesses + 1);
  for (guint s = 0; s < self->sites->len; s++)
    set_classes (self, get_segment (self->segments, g_array_index (self->sites, guint, s)), s);
  if (self->first == 0 || self->end == self->segments->len)
    return;
  count_beside (get_segment (self->segments, self->first - 1), n_beside);
  count_beside (get_segment (self->segments, self->end), n_beside);
  for (gsize w = 0; w < n_witnesses; w++)
    self->is_here[w] |= n_beside[w] == 2;
}

static guint
count_differences (const Passage *self, gsize x, gsize y)
{
  guint n = 0;

  for (guint s = 0; s < self->sites->len; s++)
    n += *get_class (self, x, s) != *get_class (self, y, s);
  return n;
}

static guint
get_first (const Passage *self, guint group)
{
  return g_array_index ((const GArray *) self->groups->pdata[group], guint, 0);
}

static void
fill_groups (Passage *self)
{
  self->groups = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  for (guint w = 0; w < self->table->n_witnesses; w++)
    {
      GArray *group = NULL;

      for (guint g = 0; self->is_here[w] && g < self->groups->len && group == NULL; g++)
        {
          if (count_differences (self, w, get_first (self, g)) == 0)
            group = self->groups->pdata[g];
        }
      if (!self->is_here[w])
        continue;
      if (group == NULL)
        {
          group = g_array_new (FALSE, FALSE, sizeof (guint));
          g_ptr_array_add (self->groups, group);
        }
      g_array_append_val (group, w);
    }
}

static gboolean
holds_letter (const Passage *self, guint group)
{
  const GArray *members = self->groups->pdata[group];

  for (guint k = 0; k < members->len; k++)
    {
      if (und_collation_is_letter (self->table, g_array_index (members, guint, k)))
        return TRUE;
    }
  return FALSE;
}

/* The earliest date of a group's members, or NULL. */
static const char *
find_date (const Passage *self, guint group)
{
  const GArray *members = self->groups->pdata[group];
  const char *earliest = NULL;

  for (guint k = 0; k < members->len; k++)
    {
      const UndDate *date = und_part_get_date (
        self->table->parts[g_array_index (members, guint, k)]);

      if (date != NULL && date->value != NULL
          && (earliest == NULL || strcmp (date->value, earliest) < 0))
        earliest = date->value;
    }
  return earliest;
}

static gboolean
is_earlier (const char *x, const char *y)
{
  return x != NULL && (y == NULL || strcmp (x, y) < 0);
}

/* What all witnesses together differ from a group. */
static guint
measure_distance (const Passage *self, guint group)
{
  guint n = 0;

  for (guint g = 0; g < self->groups->len; g++)
    n += ((const GArray *) self->groups->pdata[g])->len
         * count_differences (self, get_first (self, group), get_first (self, g));
  return n;
}

static guint
find_source (const Passage *self)
{
  guint source = 0;

  for (guint g = 0; g < self->groups->len; g++)
    {
      if (holds_letter (self, g))
        return g;
    }
  for (guint g = 1; g < self->groups->len; g++)
    {
      guint distance = measure_distance (self, g), least = measure_distance (self, source);

      if (distance < least
          || (distance == least && is_earlier (find_date (self, g), find_date (self, source))))
        source = g;
    }
  return source;
}

/* Does nobody outside @group read at @site what it reads, the source neither? */
static gboolean
is_innovation (const Passage *self, guint group, guint source, guint site)
{
  guint class = *get_class (self, get_first (self, group), site);

  if (class == *get_class (self, get_first (self, source), site))
    return FALSE;
  for (guint g = 0; g < self->groups->len; g++)
    {
      if (g != group && *get_class (self, get_first (self, g), site) == class)
        return FALSE;
    }
  return TRUE;
}

/* The reading of @witness in @segment, or NULL; and its extent. */
static const GArray *
find_reading (const UndSegment *segment, guint witness, const UndExtent **extent)
{
  for (guint r = 0; r < segment->readings->len; r++)
    {
      const GArray *reading = segment->readings->pdata[r];

      for (guint k = 0; k < reading->len; k++)
        {
          *extent = &g_array_index (reading, UndExtent, k);
          if ((*extent)->witness == witness)
            return reading;
        }
    }
  return NULL;
}

/* Is the passage, with a little of what stands round it, for the most part the source's words? */
static gboolean
is_altered_copy (const Passage *self, guint group, guint source)
{
  const guint first = self->first > 0 ? self->first - 1 : 0;
  const guint copy = get_first (self, group), original = get_first (self, source);
  guint n_same = 0, n_all = 0;

  for (guint s = first; s <= self->end && s < self->segments->len; s++)
    {
      const UndSegment *segment = get_segment (self->segments, s);
      const UndExtent *extent = NULL, *other = NULL;
      const GArray *reading = find_reading (segment, copy, &extent);
      guint n_words;

      if (reading == NULL)
        continue;
      n_words = MIN (und_collation_count_words (self->table, extent), MAX_SITE_WORDS);
      n_all += n_words;
      if (find_reading (segment, original, &other) == reading)
        n_same += n_words;
    }
  return 2 * n_same >= n_all;
}

/* Adds where the members of @group have their reading of @site; what they left out has no place. */
static void
add_evidence (const Passage *self, guint group, guint site, GArray *evidence)
{
  const UndSegment *segment = get_segment (self->segments,
                                           g_array_index (self->sites, guint, site));
  guint class = *get_class (self, get_first (self, group), site);
  const GArray *reading;

  if (class == ABSENT)
    return;
  reading = segment->readings->pdata[class - 1];
  for (guint k = 0; k < reading->len; k++)
    {
      UndReadingSpan span = und_collation_get_extent_span (self->table,
                                                           &g_array_index (reading, UndExtent, k));

      g_array_append_val (evidence, span);
    }
}

/* The innovations of the groups of two or more; how many the best founded group has. */
static guint
collect_evidence (const Passage *self, guint source, GArray *evidence)
{
  guint most = 0;

  for (guint g = 0; g < self->groups->len; g++)
    {
      guint n = 0;

      if (g == source || ((const GArray *) self->groups->pdata[g])->len < 2
          || !is_altered_copy (self, g, source))
        continue;
      for (guint s = 0; s < self->sites->len; s++)
        {
          if (!is_innovation (self, g, source, s))
            continue;
          n++;
          add_evidence (self, g, s, evidence);
        }
      most = MAX (most, n);
    }
  return most;
}

typedef struct
{
  const Passage *passage;
  guint source;
} Order;

static gint
compare_groups (gconstpointer x, gconstpointer y, gpointer user_data)
{
  const Order *order = user_data;
  const Passage *self = order->passage;
  const guint first = *(const guint *) x, second = *(const guint *) y;
  const guint source = get_first (self, order->source);
  guint n_first = count_differences (self, get_first (self, first), source);
  guint n_second = count_differences (self, get_first (self, second), source);
  const char *first_date = find_date (self, first), *second_date = find_date (self, second);

  if (n_first != n_second)
    return n_first < n_second ? -1 : 1;
  if (is_earlier (first_date, second_date) || is_earlier (second_date, first_date))
    return is_earlier (first_date, second_date) ? -1 : 1;
  return first < second ? -1 : first > second;
}

static GArray *
list_order (const Passage *self, guint source)
{
  GArray *order = g_array_new (FALSE, FALSE, sizeof (guint));
  Order by = { self, source };

  for (guint g = 0; g < self->groups->len; g++)
    g_array_append_val (order, g);
  g_array_sort_with_data (order, compare_groups, &by);
  for (guint k = 0; k < order->len; k++)
    g_array_index (order, guint, k) = get_first (self, g_array_index (order, guint, k));
  return order;
}

static void
filiation_free (UndFiliation *self)
{
  g_ptr_array_unref (self->groups);
  g_array_unref (self->order);
  g_array_unref (self->evidence);
  g_free (self);
}

/* (nullable): what the passage says of its witnesses, if anything. */
static UndFiliation *
judge (Passage *self)
{
  g_autoptr (GArray) evidence = g_array_new (FALSE, FALSE, sizeof (UndReadingSpan));
  UndFiliation *filiation;
  guint source, n_innovations;

  fill_classes (self);
  fill_groups (self);
  if (self->groups->len < 2)
    return NULL;
  source = find_source (self);
  n_innovations = collect_evidence (self, source, evidence);
  if (n_innovations == 0)
    return NULL;
  filiation = g_new0 (UndFiliation, 1);
  filiation->order = list_order (self, source);
  filiation->groups = g_steal_pointer (&self->groups);
  filiation->evidence = g_steal_pointer (&evidence);
  filiation->strength = n_innovations >= MIN_STRONG   ? UND_STRENGTH_STRONG
                        : n_innovations >= MIN_LIKELY ? UND_STRENGTH_LIKELY
                                                      : UND_STRENGTH_WEAK;
  return filiation;
}

GPtrArray *
und_collation_find_filiations (const UndCollationTable *table, const GPtrArray *segments)
{
  GPtrArray *filiations = g_ptr_array_new_with_free_func ((GDestroyNotify) filiation_free);

  for (guint first = 0; first < segments->len;)
    {
      g_auto (Passage) passage = { table, segments, first, first + 1 };
      UndFiliation *filiation;

      if (!is_site (segments, first))
        {
          first++;
          continue;
        }
      passage.sites = g_array_new (FALSE, FALSE, sizeof (guint));
      for (guint s = first; s < segments->len; s++)
        {
          gboolean is_one = is_site (segments, s);

          if (s > first && is_parting (get_segment (segments, s)))
            break;
          if (!is_one)
            continue;
          g_array_append_val (passage.sites, s);
          passage.end = s + 1;
        }
      filiation = judge (&passage);
      if (filiation != NULL)
        g_ptr_array_add (filiations, filiation);
      first = passage.end;
    }
  return filiations;
}
