/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-json-scanner.h"
#include "und-report-writers.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The report nests ten deep. */
#define MAX_DEPTH 32

typedef struct
{
  GHashTable *lines; /* (nullable); lent */
  GPtrArray *open;   /* (element-type JsonNode): objects and arrays, strong */
  GPtrArray *keys;   /* (element-type utf8): of the member that each open one waits for, or NULL */
  JsonNode *root;    /* strong, once it is complete */
  const char *wrong; /* what the scanner cannot know */
} Builder;

static gboolean
take_value (Builder *self, JsonNode *node)
{
  JsonNode *parent;
  char **key;

  if (self->open->len == 0)
    {
      self->root = node;
      return TRUE;
    }
  parent = g_ptr_array_index (self->open, self->open->len - 1);
  if (JSON_NODE_HOLDS_ARRAY (parent))
    {
      json_array_add_element (json_node_get_array (parent), node);
      return TRUE;
    }
  key = (char **) &g_ptr_array_index (self->keys, self->keys->len - 1);
  if (json_object_has_member (json_node_get_object (parent), *key))
    self->wrong = _ ("a member stands twice in one object");
  else
    json_object_set_member (json_node_get_object (parent), *key, json_node_ref (node));
  json_node_unref (node);
  g_clear_pointer (key, g_free);
  return self->wrong == NULL;
}

static JsonNode *
new_number (Builder *self, const char *digits)
{
  JsonNode *ret = json_node_alloc ();
  gint64 integer = 0;
  double number = g_ascii_strtod (digits, NULL);

  if (strpbrk (digits, ".eE") == NULL
      && g_ascii_string_to_signed (digits, 10, G_MININT64, G_MAXINT64, &integer, NULL))
    return json_node_init_int (ret, integer);
  if (!(number > -G_MAXDOUBLE && number < G_MAXDOUBLE))
    self->wrong = _ ("a number is out of range");
  return json_node_init_double (ret, self->wrong == NULL ? number : 0);
}

static void
open_container (Builder *self, UndJsonToken token, guint line)
{
  JsonNode *node = json_node_alloc ();

  if (token == UND_JSON_OBJECT_START)
    {
      g_autoptr (JsonObject) object = json_object_new ();

      json_node_init_object (node, object);
      if (self->lines != NULL)
        g_hash_table_insert (self->lines, object, GUINT_TO_POINTER (line));
    }
  else
    {
      g_autoptr (JsonArray) array = json_array_new ();

      json_node_init_array (node, array);
    }
  g_ptr_array_add (self->open, node);
  g_ptr_array_add (self->keys, NULL);
}

static gboolean
close_container (Builder *self)
{
  g_ptr_array_set_size (self->keys, (int) self->keys->len - 1);
  return take_value (self, g_ptr_array_steal_index (self->open, self->open->len - 1));
}

static gboolean
take_token (Builder *self, UndJsonToken token, const char *text, guint line)
{
  switch (token)
    {
    case UND_JSON_OBJECT_START:
    case UND_JSON_ARRAY_START:
      open_container (self, token, line);
      return TRUE;
    case UND_JSON_OBJECT_END:
    case UND_JSON_ARRAY_END:
      return close_container (self);
    case UND_JSON_KEY:
      g_ptr_array_index (self->keys, self->keys->len - 1) = g_strdup (text);
      return TRUE;
    case UND_JSON_STRING:
      return take_value (self, json_node_init_string (json_node_alloc (), text));
    case UND_JSON_NUMBER:
      return take_value (self, new_number (self, text)) && self->wrong == NULL;
    case UND_JSON_TRUE:
    case UND_JSON_FALSE:
      return take_value (self, json_node_init_boolean (json_node_alloc (), token == UND_JSON_TRUE));
    case UND_JSON_NULL:
      return take_value (self, json_node_init_null (json_node_alloc ()));
    case UND_JSON_END:
    case UND_JSON_ERROR:
    default:
      return FALSE;
    }
}

/**
 * und_report_read_json:
 * @bytes: JSON in UTF-8, from anywhere
 * @lines: (nullable) (element-type JsonObject uint): where the line of each object is put
 * @messages: (element-type utf8): where messages are added
 *
 * Reads a report. O(n) for what is well-formed.
 *
 * Returns: (transfer full) (nullable): the report, of the right shape; or NULL with a message
 */
JsonNode *
und_report_read_json (GBytes *bytes, GHashTable *lines, GPtrArray *messages)
{
  gsize n_bytes = 0;
  const char *data = g_bytes_get_data (bytes, &n_bytes);
  g_autoptr (UndJsonScanner) scanner = und_json_scanner_new (data, n_bytes, MAX_DEPTH);
  g_autoptr (GPtrArray) open = g_ptr_array_new_with_free_func ((GDestroyNotify) json_node_unref);
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (JsonNode) root = NULL;
  Builder builder = { .lines = lines, .open = open, .keys = keys };
  UndJsonToken token;

  do
    token = und_json_scanner_next (scanner);
  while (take_token (&builder, token, und_json_scanner_get_text (scanner),
                     und_json_scanner_get_line (scanner)));
  root = builder.root;
  if (token != UND_JSON_END)
    {
      g_ptr_array_add (messages, g_strdup_printf ("%u: %s", und_json_scanner_get_line (scanner),
                                                  builder.wrong != NULL
                                                    ? builder.wrong
                                                    : und_json_scanner_get_text (scanner)));
      return NULL;
    }
  return und_report_check_shape (root, lines, messages) ? g_steal_pointer (&root) : NULL;
}
