/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-roster-private.h"

struct _UndRoster
{
  GObject parent_instance;

  UndPart *letter; /* NULL where it is not at hand */
  UndAuthority authority;
  GPtrArray *parts;   /* (element-type UndPart) */
  GPtrArray *entries; /* (element-type UndRosterEntry) */
  GPtrArray *sums;    /* (element-type UndSum) */
};

G_DEFINE_FINAL_TYPE (UndRoster, und_roster, G_TYPE_OBJECT)

static void
und_roster_finalize (GObject *object)
{
  UndRoster *self = UND_ROSTER (object);

  g_clear_object (&self->letter);
  g_clear_pointer (&self->parts, g_ptr_array_unref);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->sums, g_ptr_array_unref);

  G_OBJECT_CLASS (und_roster_parent_class)->finalize (object);
}

static void
und_roster_class_init (UndRosterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = und_roster_finalize;
}

static void
und_roster_init (UndRoster *self)
{
}

/**
 * und_roster_new:
 * @letter: (nullable): the letter
 * @authority: what decides who signed
 * @parts: (transfer full) (element-type UndPart): the letter and the parts that refer to it
 * @entries: (transfer full) (element-type UndRosterEntry): who signed
 * @sums: (transfer full) (element-type UndSum): every count, checked
 *
 * Makes a roster of what its builder found.
 *
 * Returns: (transfer full): the roster
 */
UndRoster *
und_roster_new (UndPart *letter,
                UndAuthority authority,
                GPtrArray *parts,
                GPtrArray *entries,
                GPtrArray *sums)
{
  UndRoster *self = g_object_new (UND_TYPE_ROSTER, NULL);

  g_set_object (&self->letter, letter);
  self->authority = authority;
  self->parts = parts;
  self->entries = entries;
  self->sums = sums;
  return self;
}

static void
free_mention (UndMention *mention)
{
  g_ptr_array_unref (mention->evidence);
  g_free (mention);
}

UndRosterEntry *
und_roster_entry_new (void)
{
  UndRosterEntry *self = g_new0 (UndRosterEntry, 1);

  self->mentions = g_ptr_array_new_with_free_func ((GDestroyNotify) free_mention);
  return self;
}

void
und_roster_entry_free (UndRosterEntry *self)
{
  g_ptr_array_unref (self->mentions);
  g_free (self);
}

UndMention *
und_roster_entry_ensure (UndRosterEntry *self, UndPart *part)
{
  UndMention *mention = NULL;

  if (self->mentions->len > 0)
    {
      mention = g_ptr_array_index (self->mentions, self->mentions->len - 1);
      if (mention->part == part)
        return mention;
    }
  mention = g_new0 (UndMention, 1);
  mention->part = part;
  mention->evidence = g_ptr_array_new ();
  g_ptr_array_add (self->mentions, mention);
  return mention;
}

UndPart *
und_roster_get_letter (UndRoster *self)
{
  g_return_val_if_fail (UND_IS_ROSTER (self), NULL);

  return self->letter;
}

UndAuthority
und_roster_get_authority (UndRoster *self)
{
  g_return_val_if_fail (UND_IS_ROSTER (self), UND_AUTHORITY_UNION);

  return self->authority;
}

GPtrArray *
und_roster_get_parts (UndRoster *self)
{
  g_return_val_if_fail (UND_IS_ROSTER (self), NULL);

  return self->parts;
}

/**
 * und_roster_list_witnesses:
 *
 * Lists what is made after one template: the letter, and the releases and statements about it.
 * Articles and petitions are their authors' own.
 *
 * Returns: (transfer container) (element-type UndPart): in the order of the roster's parts
 */
GPtrArray *
und_roster_list_witnesses (UndRoster *self)
{
  GPtrArray *witnesses = g_ptr_array_new ();

  g_return_val_if_fail (UND_IS_ROSTER (self), witnesses);

  for (guint i = 0; i < self->parts->len; i++)
    {
      UndPart *part = g_ptr_array_index (self->parts, i);
      UndPartKind kind = und_part_get_facts (part)->kind;

      if (part == self->letter || kind == UND_PART_PRESS_RELEASE || kind == UND_PART_STATEMENT)
        g_ptr_array_add (witnesses, part);
    }
  return witnesses;
}

GPtrArray *
und_roster_get_entries (UndRoster *self)
{
  g_return_val_if_fail (UND_IS_ROSTER (self), NULL);

  return self->entries;
}

GPtrArray *
und_roster_get_sums (UndRoster *self)
{
  g_return_val_if_fail (UND_IS_ROSTER (self), NULL);

  return self->sums;
}

/**
 * und_roster_get_n_signatories:
 * @self: a roster
 *
 * Counts the entries that the authority vouches for: those with a signature, or all of a union.
 * O(entries × evidence).
 *
 * Returns: how many signed
 */
gsize
und_roster_get_n_signatories (UndRoster *self)
{
  gsize n_signed = 0;

  g_return_val_if_fail (UND_IS_ROSTER (self), 0);

  if (self->authority == UND_AUTHORITY_UNION)
    return self->entries->len;
  for (guint i = 0; i < self->entries->len; i++)
    {
      const UndRosterEntry *entry = g_ptr_array_index (self->entries, i);
      const UndMention *mention = und_roster_entry_find (entry, self->letter);

      if (mention != NULL && und_mention_get_roles (mention) & (1u << UND_ROLE_SIGNED))
        n_signed++;
    }
  return n_signed;
}

const UndMention *
und_roster_entry_find (const UndRosterEntry *self, UndPart *part)
{
  for (guint i = 0; i < self->mentions->len; i++)
    {
      const UndMention *mention = g_ptr_array_index (self->mentions, i);

      if (mention->part == part)
        return mention;
    }
  return NULL;
}

guint
und_mention_get_roles (const UndMention *self)
{
  guint roles = 0;

  for (guint i = 0; i < self->evidence->len; i++)
    {
      const UndSignatory *signatory = g_ptr_array_index (self->evidence, i);

      roles |= 1u << signatory->role;
    }
  return roles;
}

/**
 * und_authority_to_string:
 *
 * Names the authority as the report does.
 *
 * Returns: (transfer none): "signature-block" or "union"
 */
const char *
und_authority_to_string (UndAuthority self)
{
  return self == UND_AUTHORITY_SIGNATURE_BLOCK ? "signature-block" : "union";
}
