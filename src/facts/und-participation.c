/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * Whether the issuer of a release is one of those that it is about.
 *
 * Most releases say it ("Penrose joined …"); many only announce the letter under the issuer's name
 * and list "the attorneys general of" the other states. An office does not announce what its likes
 * signed without it, so the issuer is taken for one of them, unless the release says otherwise.
 * The rule that gives this reason is weaker than words, and is told apart by its name.
 */
#include "config.h"

#include "und-facts-private.h"
#include "und-match.h"

#include <string.h>

/* A list after "includes" that names a smaller share of those counted names only some. Lists that
 * are whole but for mistakes lack two of twenty at the most. */
#define LEAST_NAMED_SHARE 0.8

/* No list of a smaller share is whole, whatever it says. */
#define LEAST_WHOLE_SHARE 0.5

/* A list of fewer is an aside about somebody. */
#define LEAST_LISTED 2

static gboolean
is_issuer (const UndPerson *issuer, const UndSignatory *signatory)
{
  g_autofree char *surname = und_surname_dup (issuer->name);
  g_autofree char *found = signatory->name != NULL ? und_surname_dup (signatory->name) : NULL;

  return surname != NULL && g_strcmp0 (surname, found) == 0;
}

/* Do the two sign in the same capacity: by one office, or each for a jurisdiction? */
static gboolean
is_alike (const UndPerson *issuer, const UndSignatory *signatory)
{
  if ((signatory->role != UND_ROLE_LISTED && signatory->role != UND_ROLE_LEAD)
      || signatory->organisation != NULL)
    return FALSE;
  if (signatory->office == NULL || issuer->office == NULL)
    return signatory->name == NULL && signatory->jurisdiction != NULL
           && issuer->jurisdiction != NULL;
  return g_str_equal (signatory->office, issuer->office)
         || g_str_has_suffix (signatory->office, issuer->office)
         || g_str_has_suffix (issuer->office, signatory->office);
}

/* Is something said of the issuer already: that it takes part, leads, or did not sign? */
static gboolean
is_settled (const UndPartFacts *part)
{
  for (guint i = 0; i < part->signatories->len; i++)
    {
      const UndSignatory *signatory = g_ptr_array_index (part->signatories, i);

      if (signatory->role == UND_ROLE_SELF
          || (signatory->role != UND_ROLE_LISTED && is_issuer (&part->issuer, signatory)))
        return TRUE;
    }
  for (guint i = 0; i < part->non_signatories->len; i++)
    {
      const UndSignatory *signatory = g_ptr_array_index (part->non_signatories, i);

      if (is_issuer (&part->issuer, signatory)
          || g_strcmp0 (signatory->jurisdiction, part->issuer.jurisdiction) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
lists_its_likes (const UndPartFacts *part)
{
  guint n = 0;

  for (guint i = 0; i < part->signatories->len; i++)
    n += is_alike (&part->issuer, g_ptr_array_index (part->signatories, i)) ? 1 : 0;
  return n >= LEAST_LISTED;
}

/* "Penrose and 20 others": the others are others than the issuer. "A coalition of 21 attorneys
 * general", "20 states": they are its likes. */
static gboolean
counts_its_likes (const UndPartFacts *part)
{
  const UndPerson *issuer = &part->issuer;

  for (guint i = 0; i < part->counts->len; i++)
    {
      const UndCount *count = g_ptr_array_index (part->counts, i);

      if (count->scope == UND_COUNT_OTHERS)
        return TRUE;
      if (count->office == NULL
            ? g_str_has_prefix (count->unit, "states") && issuer->jurisdiction != NULL
            : issuer->office != NULL && g_str_has_suffix (issuer->office, count->office))
        return TRUE;
    }
  return FALSE;
}

/* The issuer of @self as one of those who sign, or do not; owned by the caller. */
UndSignatory *
und_part_facts_dup_issuer (const UndPartFacts *self, UndRole role, UndSpan span, const char *rule)
{
  UndSignatory *signatory = g_new0 (UndSignatory, 1);

  signatory->role = role;
  signatory->name = g_strdup (self->issuer.name);
  signatory->office = g_strdup (self->issuer.office);
  signatory->jurisdiction = self->issuer.jurisdiction;
  signatory->span = span;
  signatory->rule = rule;
  return signatory;
}

/* What tells one signatory of a part from another; NULL for one of whom nothing is known. */
static char *
dup_key (const UndSignatory *signatory)
{
  if (signatory->organisation != NULL)
    return g_strdup (signatory->organisation);
  if (signatory->locality != NULL)
    return g_strdup (signatory->locality);
  return signatory->name != NULL ? g_strdup (signatory->name) : g_strdup (signatory->jurisdiction);
}

/**
 * und_part_facts_count_named:
 * @part: a part whose lists are read
 *
 * Counts whom the part names: a person in two lists, or in a list and below it, is one, and so is
 * one who is named in full here and by the surname there. O(signatories).
 *
 * Returns: how many
 */
guint
und_part_facts_count_named (const UndPartFacts *part)
{
  g_autoptr (GHashTable) named = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) in_full = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) alone = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_again = 0;
  GHashTableIter iter;
  gpointer surname;

  for (guint i = 0; i < part->signatories->len; i++)
    {
      const UndSignatory *signatory = g_ptr_array_index (part->signatories, i);
      char *own = dup_key (signatory);
      char *surname_of_own;

      if (own != NULL)
        g_hash_table_add (named, own);
      if (own == NULL || signatory->name == NULL || !g_str_equal (own, signatory->name))
        continue;
      surname_of_own = und_surname_dup (own);
      if (surname_of_own != NULL)
        g_hash_table_add (strchr (own, ' ') != NULL ? in_full : alone, surname_of_own);
    }
  g_hash_table_iter_init (&iter, alone);
  while (g_hash_table_iter_next (&iter, &surname, NULL))
    n_again += g_hash_table_contains (in_full, surname);
  return g_hash_table_size (named) - n_again;
}

static gint64
get_counted (const UndCount *count)
{
  return MAX (count->total, count->value);
}

/* How many the part says they are: the number that it states most often, and of several the
 * greatest, since the other side is counted once. Who acted on another day did another thing. */
static gint64
find_counted (const UndPartFacts *part)
{
  g_autoptr (GHashTable) times = g_hash_table_new (NULL, NULL);
  gint64 best = 0;
  gsize n_best = 0;

  for (guint i = 0; i < part->counts->len; i++)
    {
      const UndCount *count = g_ptr_array_index (part->counts, i);
      gint64 counted = get_counted (count);
      gpointer key = GSIZE_TO_POINTER ((gsize) counted);
      gsize n = GPOINTER_TO_SIZE (g_hash_table_lookup (times, key)) + 1;

      if (count->is_of_another_day)
        continue;
      g_hash_table_insert (times, key, GSIZE_TO_POINTER (n));
      if (n > n_best || (n == n_best && counted > best))
        {
          best = counted;
          n_best = n;
        }
    }
  return best;
}

/**
 * und_part_facts_name_share:
 * @self: a part whose lists and counts are read
 * @share: from 0 to 1
 *
 * Does the part name @share of those that it counts? O(signatories).
 */
gboolean
und_part_facts_name_share (const UndPartFacts *self, double share)
{
  return (double) und_part_facts_count_named (self) >= share * (double) find_counted (self);
}

/* "The coalition includes A, B and C" names all or some: the stated total tells. A few that are
 * missing from a long list are missing, and a finding; most of them are left out. A list of less
 * than half of those counted is none of all, whatever stands before it. */
static void
settle_by_counts (UndPartFacts *part)
{
  double share = g_strcmp0 (part->list_rule, UND_RULE_LIST_INCLUDED) == 0 ? LEAST_NAMED_SHARE
                                                                          : LEAST_WHOLE_SHARE;

  if (part->list_is_complete != UND_TRISTATE_TRUE || und_part_facts_name_share (part, share))
    return;
  part->list_is_complete = UND_TRISTATE_FALSE;
  part->list_rule = "list-shorter-than-count";
}

/* "The treasurers of Ohio and Utah were among those who signed": the list that decided names some,
 * however many it names. */
static void
settle_among (UndReader *self)
{
  static const char *const copulas[] = { "are", "were", "is", "was", NULL };
  UndPartFacts *part = self->part;
  gsize next;

  if (part->list_is_complete != UND_TRISTATE_TRUE)
    return;
  next = und_reader_range (self, part->list_span).end;
  next += und_reader_token_is (self, next, ",") ? 1 : 0;
  next += und_reader_token_is_one_of (self, next, copulas) ? 1 : 0;
  if (!und_reader_token_is_one_of (self, next - 1, copulas)
      || !und_reader_token_is (self, next, "among"))
    return;
  part->list_is_complete = UND_TRISTATE_FALSE;
  part->list_rule = "list-is-among-signers";
}

/* "See the full list of signatories on our page" */
static void
settle_elsewhere (UndReader *self)
{
  UndPartFacts *part = self->part;
  gsize at = 0;
  gsize n_tokens = 0;

  if (part->signatories->len == 0 || part->list_is_complete == UND_TRISTATE_FALSE
      || und_reader_find_phrase (self, und_reader_range (self, part->span), UND_SET_LIST_ELSEWHERE,
                                 &at, &n_tokens)
           == NULL
      || (part->counts->len > 0 && und_part_facts_name_share (part, LEAST_NAMED_SHARE)))
    return;
  part->list_is_complete = UND_TRISTATE_FALSE;
  part->list_rule = "list-is-elsewhere";
  part->list_span = und_reader_span (self, at, at + n_tokens);
}

/* Does a letter come after the part that is being read? Its signatures name all. */
static gboolean
is_above_letter (const UndReader *self)
{
  guint first = 0;
  guint end = self->parts->len;

  /* The first part that begins behind this one. */
  while (first < end)
    {
      guint middle = first + (end - first) / 2;
      const UndPartFacts *part = g_ptr_array_index (self->parts, middle);

      if (part->span.start > self->part->span.start)
        end = middle;
      else
        first = middle + 1;
    }
  return first < self->parts->len
         && ((const UndPartFacts *) g_ptr_array_index (self->parts, first))->kind
              == UND_PART_LETTER;
}

/* Is anybody listed beside the issuer and who leads? */
static gboolean
has_list (const UndPartFacts *part)
{
  for (guint i = 0; i < part->signatories->len; i++)
    {
      const UndSignatory *signatory = g_ptr_array_index (part->signatories, i);

      if (signatory->role != UND_ROLE_SELF && signatory->role != UND_ROLE_LEAD)
        return TRUE;
    }
  return FALSE;
}

/* "Ohio, Utah and 22 others", "Penrose and 22 others": who names few of those counted, by whatever
 * words, names some. */
static void
settle_few (UndReader *self)
{
  UndPartFacts *part = self->part;
  const UndSignatory *first;

  if (part->list_is_complete != UND_TRISTATE_UNKNOWN || part->signatories->len == 0
      || part->counts->len == 0 || und_part_facts_name_share (part, LEAST_WHOLE_SHARE)
      || (!has_list (part) && is_above_letter (self)))
    return;
  first = g_ptr_array_index (part->signatories, 0);
  part->list_is_complete = UND_TRISTATE_FALSE;
  part->list_rule = "fewer-named-than-counted";
  part->list_span = first->span;
}

static void
add_issuer (UndPartFacts *part)
{
  UndSignatory *signatory = und_part_facts_dup_issuer (part, UND_ROLE_SELF, part->issuer.span,
                                                       "issuer-announces-list");
  guint place = 0;

  while (place < part->signatories->len
         && ((const UndSignatory *) g_ptr_array_index (part->signatories, place))->span.start
              <= signatory->span.start)
    place++;
  g_ptr_array_insert (part->signatories, (int) place, signatory);
}

/**
 * und_reader_read_participation:
 *
 * Adds the issuer of a release to its signatories where the release lists or counts others like it
 * and says nothing of the issuer itself; tells whether a list names all or some of those counted.
 * The lists and counts are read before. O(part).
 */
void
und_reader_read_participation (UndReader *self)
{
  UndPartFacts *part = self->part;

  settle_by_counts (part);
  settle_among (self);
  settle_elsewhere (self);
  if (part->kind == UND_PART_PRESS_RELEASE && part->issuer.name != NULL && !is_settled (part)
      && (lists_its_likes (part) || counts_its_likes (part)))
    add_issuer (part);
  settle_few (self);
}
