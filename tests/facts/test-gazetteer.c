/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-gazetteer.h"

#include <string.h>

/* Writes every match of @utf8 as "code:form:words". */
static char *
match_all (const char *utf8)
{
  static const char *const forms[] = { "name", "press", "postal", "bare" };
  g_autoptr (UndText) text = und_text_new (utf8, strlen (utf8), NULL);
  UndGazetteer *gazetteer = und_gazetteer_get_default ();
  gsize n_all = 0;
  const UndToken *tokens = und_text_get_tokens (text, &n_all);
  GString *found = g_string_new (NULL);

  for (gsize i = 0; i < n_all;)
    {
      UndNameForm form = UND_NAME_FORM_NAME;
      gsize n_tokens = 0;
      const UndJurisdiction *jurisdiction = und_gazetteer_match (gazetteer, text, i, &n_tokens,
                                                                 &form);

      if (jurisdiction != NULL)
        {
          UndSpan span = und_span (tokens[i].span.start, tokens[i + n_tokens - 1].span.end);
          g_autofree char *words = und_text_dup_span (text, span);

          g_string_append_printf (found, "%s%s:%s:%s", found->len > 0 ? " " : "",
                                  jurisdiction->code + 3, forms[form], words);
        }
      i += MAX (n_tokens, 1);
    }
  return g_string_free (found, FALSE);
}

static void
check_match (const char *text, const char *expected)
{
  g_autofree char *found = match_all (text);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_names (void)
{
  check_match ("from Ohio and New Mexico.", "OH:name:Ohio NM:name:New Mexico");
  check_match ("NEW\nHAMPSHIRE", "NH:name:NEW\nHAMPSHIRE");
  check_match ("West Virginia, Virginia", "WV:name:West Virginia VA:name:Virginia");
  check_match ("the Commonwealth of Kentucky", "KY:name:Commonwealth of Kentucky");
  check_match ("State of Utah", "UT:name:State of Utah");
  check_match ("Oregon Pennsylvania", "OR:name:Oregon PA:name:Pennsylvania");
  check_match ("New\n\nJersey", "");
}

static void
test_district_is_not_the_state (void)
{
  check_match ("in Washington.", "WA:name:Washington");
  check_match ("in Washington, D.C., on", "DC:name:Washington, D.C.");
  check_match ("WASHINGTON, D. C. – Today", "DC:name:WASHINGTON, D. C.");
  check_match ("Washington D.C. and Washington", "DC:name:Washington D.C. WA:name:Washington");
  check_match ("Washington, DC", "DC:name:Washington, DC");
  check_match ("the District of Columbia,", "DC:name:the District of Columbia");
}

static void
test_territories (void)
{
  check_match ("U.S. Virgin Islands", "VI:name:U.S. Virgin Islands");
  check_match ("Virgin Islands", "VI:name:Virgin Islands");
  check_match ("the Northern Mariana Islands", "MP:name:the Northern Mariana Islands");
  check_match ("American Samoa, Guam, Puerto Rico",
               "AS:name:American Samoa GU:name:Guam PR:name:Puerto Rico");
}

static void
test_press_and_postal (void)
{
  check_match ("(D-Calif.)", "CA:press:Calif.");
  check_match ("(R-N.C.)", "NC:press:N.C.");
  check_match ("(R-Me)", "ME:bare:Me");
  check_match ("(R-Me.)", "ME:press:Me.");
  check_match ("Reno, NV and nv", "NV:postal:NV");
  check_match ("tell me in or out", "");
}

static void
test_another_country (void)
{
  check_match ("Ontario, Quebec and Québec", "ON:name:Ontario QC:name:Quebec QC:name:Québec");
  check_match ("the Province of Manitoba", "MB:name:Province of Manitoba");
  check_match ("Newfoundland and Labrador, Newfoundland",
               "NL:name:Newfoundland and Labrador NL:name:Newfoundland");
  check_match ("la Nouvelle-Écosse et l'Île", "NS:name:Nouvelle-Écosse");
  check_match ("Halifax, N.S., Regina, SK", "NS:press:N.S. SK:postal:SK");
  check_match ("the Man. on and ON", "MB:press:Man. ON:postal:ON");
}

static void
test_cities_of_another_country (void)
{
  check_match ("Ontario, Calif., and Ontario, Canada", "ON:name:Ontario");
  check_match ("New Brunswick, N.J., and New Brunswick", "NB:name:New Brunswick");
  check_match ("Lake Ontario, Quebec City", "");
  check_match ("Ontario, California and Oregon",
               "ON:name:Ontario CA:name:California OR:name:Oregon");
}

static void
test_longer_names_are_skipped (void)
{
  check_match ("New York City, New York", "NY:name:New York");
  check_match ("the Washington Post of Ohio", "OH:name:Ohio");
}

static const char *
match_city (const char *utf8)
{
  g_autoptr (UndText) text = und_text_new (utf8, strlen (utf8), NULL);
  const UndJurisdiction *jurisdiction = und_gazetteer_match_city (und_gazetteer_get_default (),
                                                                  text, 0, NULL);

  return jurisdiction != NULL ? jurisdiction->code : NULL;
}

static void
test_cities (void)
{
  g_assert_cmpstr (match_city ("ST. PAUL – Today"), ==, "US-MN");
  g_assert_cmpstr (match_city ("Saint Paul"), ==, "US-MN");
  g_assert_cmpstr (match_city ("SACRAMENTO"), ==, "US-CA");
  g_assert_cmpstr (match_city ("WINNIPEG, Manitoba"), ==, "CA-MB");
  g_assert_cmpstr (match_city ("salem"), ==, NULL);
  g_assert_cmpstr (match_city ("Nowhere"), ==, NULL);
}

static const char *
find_host (const char *host)
{
  const UndJurisdiction *jurisdiction = und_gazetteer_find_host (und_gazetteer_get_default (),
                                                                 host);

  return jurisdiction != NULL ? jurisdiction->code : NULL;
}

static void
test_hosts (void)
{
  g_assert_cmpstr (find_host ("press.doj.ca.gov"), ==, "US-CA");
  g_assert_cmpstr (find_host ("ag.state.mn.us"), ==, "US-MN");
  g_assert_cmpstr (find_host ("premier.gov.on.ca"), ==, "CA-ON");
  g_assert_cmpstr (find_host ("news.novascotia.ca"), ==, "CA-NS");
  g_assert_cmpstr (find_host ("www.mn.ca"), ==, NULL);
  g_assert_cmpstr (find_host ("www.on.gov"), ==, NULL);
  g_assert_cmpstr (find_host ("www.senate.gov"), ==, NULL);
  g_assert_cmpstr (find_host ("ca.gov"), ==, NULL);
  g_assert_cmpstr (find_host ("mail.example.org"), ==, NULL);
}

static void
test_every_jurisdiction (void)
{
  UndGazetteer *gazetteer = und_gazetteer_get_default ();

  for (guint i = 0; i < und_gazetteer_get_size (gazetteer); i++)
    {
      const UndJurisdiction *self = und_gazetteer_get (gazetteer, i);

      g_assert_true (und_gazetteer_find_code (gazetteer, self->code) == self);
      g_assert_nonnull (self->name);
      g_assert_cmpstr (self->postal, ==, self->code + 3);
    }
  g_assert_null (und_gazetteer_find_code (gazetteer, "US-XX"));
}

static void
test_fifty_six_on_their_own_tiles (void)
{
  UndGazetteer *gazetteer = und_gazetteer_get_default ();
  g_autoptr (GHashTable) tiles = g_hash_table_new (NULL, NULL);
  guint n_of_kind[5] = { 0 };

  for (guint i = 0; i < und_gazetteer_get_size (gazetteer); i++)
    {
      const UndJurisdiction *self = und_gazetteer_get (gazetteer, i);

      g_assert_true (g_str_has_prefix (self->code, "US-") == (self->tile_row >= 0));
      if (self->tile_row < 0)
        continue;
      n_of_kind[self->kind]++;
      g_assert_true (
        g_hash_table_add (tiles, GINT_TO_POINTER (self->tile_row * 100 + self->tile_column + 1)));
    }
  g_assert_cmpuint (g_hash_table_size (tiles), ==, 56);
  g_assert_cmpuint (n_of_kind[UND_JURISDICTION_STATE], ==, 50);
  g_assert_cmpuint (n_of_kind[UND_JURISDICTION_DISTRICT], ==, 1);
  g_assert_cmpuint (n_of_kind[UND_JURISDICTION_TERRITORY], ==, 5);
}

static void
test_thirteen_of_canada (void)
{
  UndGazetteer *gazetteer = und_gazetteer_get_default ();
  guint n_of_kind[5] = { 0 };

  for (guint i = 0; i < und_gazetteer_get_size (gazetteer); i++)
    if (g_str_has_prefix (und_gazetteer_get (gazetteer, i)->code, "CA-"))
      n_of_kind[und_gazetteer_get (gazetteer, i)->kind]++;
  g_assert_cmpuint (n_of_kind[UND_JURISDICTION_PROVINCE], ==, 10);
  g_assert_cmpuint (n_of_kind[UND_JURISDICTION_TERRITORY], ==, 3);
}

static void
check_country (const char *words, const char *code)
{
  g_autoptr (UndText) text = und_text_new (words, strlen (words), NULL);
  gsize n_tokens = 0;
  const UndJurisdiction *country = und_gazetteer_match_country (und_gazetteer_get_default (), text,
                                                                0, &n_tokens);

  g_assert_cmpstr (country != NULL ? country->code : NULL, ==, code);
  if (country == NULL)
    return;
  g_assert_cmpint (country->kind, ==, UND_JURISDICTION_COUNTRY);
  g_assert_true (und_gazetteer_find_code (und_gazetteer_get_default (), code) == country);
}

/* They are apart from the states and provinces, of which one may have the same name. */
static void
test_countries (void)
{
  UndGazetteer *gazetteer = und_gazetteer_get_default ();
  g_autoptr (UndText) georgia = und_text_new ("Georgia", 7, NULL);
  g_autoptr (UndText) norway = und_text_new ("Norway", 6, NULL);

  check_country ("Norway and Chile", "NO");
  check_country ("United States of America", "US");
  check_country ("Republic of the Congo", "CG");
  check_country ("Democratic Republic of the Congo", "CD");
  check_country ("Georgia", "GE");
  check_country ("turkey", NULL);
  check_country ("Utah", NULL);
  g_assert_cmpstr (und_gazetteer_match (gazetteer, georgia, 0, NULL, NULL)->code, ==, "US-GA");
  g_assert_null (und_gazetteer_match (gazetteer, norway, 0, NULL, NULL));
}

static const char *
get_code (const UndJurisdiction *self)
{
  return self != NULL ? self->code : NULL;
}

/* What @words begin with: a place, an owner, a country. */
static void
check_read (const char *words, const char *place, const char *owner, const char *country)
{
  g_autoptr (UndText) text = und_text_new (words, strlen (words), NULL);
  UndPlaceName name;
  gboolean has_any = und_gazetteer_read (und_gazetteer_get_default (), text, 0, &name);

  g_assert_cmpstr (get_code (name.jurisdiction), ==, place);
  g_assert_cmpstr (get_code (name.owner), ==, owner);
  g_assert_cmpstr (get_code (name.country), ==, country);
  g_assert_cmpint (has_any, ==, place != NULL || owner != NULL || country != NULL);
}

static void
test_reads_all_at_once (void)
{
  check_read ("New Mexico and Utah", "US-NM", NULL, NULL);
  check_read ("New Mexico's weirs", NULL, "US-NM", NULL);
  check_read ("Georgia", "US-GA", NULL, "GE");
  check_read ("Norway's weirs", NULL, NULL, NULL);
  check_read ("weirs of Utah", NULL, NULL, NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/facts/gazetteer/names", test_names);
  g_test_add_func ("/facts/gazetteer/district-is-not-the-state", test_district_is_not_the_state);
  g_test_add_func ("/facts/gazetteer/territories", test_territories);
  g_test_add_func ("/facts/gazetteer/press-and-postal", test_press_and_postal);
  g_test_add_func ("/facts/gazetteer/longer-names-are-skipped", test_longer_names_are_skipped);
  g_test_add_func ("/facts/gazetteer/cities", test_cities);
  g_test_add_func ("/facts/gazetteer/hosts", test_hosts);
  g_test_add_func ("/facts/gazetteer/another-country", test_another_country);
  g_test_add_func ("/facts/gazetteer/cities-of-another-country", test_cities_of_another_country);
  g_test_add_func ("/facts/gazetteer/thirteen-of-canada", test_thirteen_of_canada);
  g_test_add_func ("/facts/gazetteer/every-jurisdiction", test_every_jurisdiction);
  g_test_add_func ("/facts/gazetteer/fifty-six-on-their-own-tiles",
                   test_fifty_six_on_their_own_tiles);
  g_test_add_func ("/facts/gazetteer/countries", test_countries);
  g_test_add_func ("/facts/gazetteer/reads-all-at-once", test_reads_all_at_once);
  return g_test_run ();
}
