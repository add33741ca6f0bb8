/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * Laws of the frame, on releases from a grammar of our own: whatever head, dateline, wrapping or
 * typography a release is given, its kind, headline, date and issuer are the ones that it was made
 * with. The seed is GLib's, which TAP prints.
 */
#include "config.h"

#include "und-test-facts.h"

#define N_RELEASES 400

/* A release with what it must be read as. */
typedef struct
{
  const char *state;
  const char *code;
  const char *city;
  const char *first;
  const char *last;
  const char *date;
  const char *iso;
  char *headline;
  char *text;
} Release;

#define PICK(list) ((list)[g_test_rand_int_range (0, G_N_ELEMENTS (list))])

static const char *const states[][3] = {
  { "Idaho", "US-ID", "BOISE" },
  { "New Mexico", "US-NM", "Santa Fe, N.M." },
  { "West Virginia", "US-WV", "Elkins, W.Va." },
  { "Minnesota", "US-MN", "ST. PAUL" },
  { "District of Columbia", "US-DC", "WASHINGTON, D.C." },
  { "Rhode Island", "US-RI", "PROVIDENCE" },
  { "Washington", "US-WA", "OLYMPIA" },
};

static const char *const people[][2] = {
  { "Ada Q.", "Penrose" },      { "Olaf", "Hale" },         { "María", "de la Cruz" },
  { "J.B.", "Pritt" },          { "Rhea", "Gordon-McKay" }, { "Sean", "O’Dowd" },
  { "Tobias J.", "Hallowell" },
};

static const char *const dates[][2] = {
  { "March 4, 2025", "2025-03-04" }, { "Tuesday, March 4, 2025", "2025-03-04" },
  { "12/1/2021", "2021-12-01" },     { "Sept. 30, 2019", "2019-09-30" },
  { "1 June 2018", "2018-06-01" },
};

static const char *const verbs[] = {
  "Asks",    "Leads 20 States Asking",     "Joins Coalition Urging", "Calls on",
  "Demands", "& 20 Attorneys General Tell"
};
static const char *const objects[] = { "River Board to Mend the Weir at Long Bend",
                                       "Congress to Fund Weirs in Every County",
                                       "Federal Agency to Withdraw the Winter Rule on Brine" };
static const char *const acts[] = {
  "today called on Board Director Milo Brandt to mend the weir before the winter floods come",
  "today joined a coalition of 20 attorneys general in asking that the weir be mended",
  "today led a letter of 20 attorneys general that asks the River Board to mend the weir",
  "announced today that the state will ask the River Board to mend the weir at Long Bend"
};
static const char *const labels[] = { "",
                                      "Press Release",
                                      "FOR IMMEDIATE RELEASE",
                                      "News Releases",
                                      "Home › News",
                                      "• News\n• Press Releases" };
static const char *const contacts[] = { "", "Contact: Petra Lind\n\n(208) 555-0143",
                                        "Media Contact:\nPetra Lind\n208-555-0143",
                                        "Contact: press@office.example" };
static const char *const rest =
  "“The weir has waited long enough,” said Attorney General %s. “It’s time.”\n\n"
  "On May 2, 2011, the board had put the work off for the third time in as many years. Nobody "
  "has seen the drawings since.\n\n"
  "The letter itself is on our pages.\n";

static void
append_block (GString *text, const char *block)
{
  if (*block != '\0')
    g_string_append_printf (text, "%s\n\n", block);
}

static void
append_body (GString *text, const Release *self, gboolean dates_in_line)
{
  if (dates_in_line)
    g_string_append_printf (text, g_test_rand_bit () ? "%2$s (%1$s) — " : "%1$s (%2$s) – ",
                            self->city, self->date);
  else
    g_string_append_printf (text, "%s – ", self->city);
  g_string_append_printf (text,
                          "%s Attorney General %s %s %s. The board has put the work off since the "
                          "spring, and the towns below the weir have asked it twice, in writing "
                          "and by telephone, to say when it is going to begin.\n\n",
                          self->state, self->first, self->last, PICK (acts));
  g_string_append_printf (text, rest, self->last);
}

static Release *
release_new (void)
{
  Release *self = g_new0 (Release, 1);
  const char *const *state = PICK (states);
  const char *const *person = PICK (people);
  const char *const *date = PICK (dates);
  gboolean dates_in_line = g_test_rand_bit ();
  GString *text = g_string_new (NULL);

  *self = (Release){ state[0], state[1], state[2], person[0], person[1], date[0], date[1] };
  self->headline = g_strdup_printf ("%s %s %s %s", g_test_rand_bit () ? "AG" : "Attorney General",
                                    self->last, PICK (verbs), PICK (objects));
  append_block (text, PICK (labels));
  if (!dates_in_line && g_test_rand_bit ())
    {
      append_block (text, self->date);
      append_block (text, PICK (contacts));
      append_block (text, self->headline);
    }
  else
    {
      append_block (text, self->headline);
      if (!dates_in_line)
        append_block (text, self->date);
    }
  append_body (text, self, dates_in_line);
  self->text = g_string_free (text, FALSE);
  return self;
}

static void
release_free (Release *self)
{
  g_free (self->headline);
  g_free (self->text);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Release, release_free)

static void
check_release (const Release *self, const char *text)
{
  g_autoptr (UndTestFacts) facts = und_test_facts_new (text, NULL);
  const UndPartFacts *part = und_test_facts_part (facts, 0);
  g_autofree char *name = g_strconcat (self->first, " ", self->last, NULL);

  g_test_message ("%s", text);
  g_assert_cmpuint (und_facts_get_n_parts (facts->facts), ==, 1);
  g_assert_cmpstr (und_part_kind_to_string (part->kind), ==, "press-release");
  g_assert_cmpstr (part->headline.text, ==, self->headline);
  g_assert_cmpstr (part->date.value, ==, self->iso);
  g_assert_cmpstr (part->issuer.name, ==, name);
  g_assert_cmpstr (part->issuer.jurisdiction, ==, self->code);
}

static void
test_read_as_made (void)
{
  for (guint i = 0; i < N_RELEASES; i++)
    {
      g_autoptr (Release) release = release_new ();

      check_release (release, release->text);
    }
}

/* Breaks every line at a space so that none is longer than @width columns. */
static char *
wrap (const char *text, guint width)
{
  g_autofree char *wrapped = g_strdup (text);
  char *space = NULL;
  guint column = 0;

  for (char *p = wrapped; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (*p == '\n')
        {
          space = NULL;
          column = 0;
          continue;
        }
      if (*p == ' ')
        space = p;
      if (++column > width && space != NULL)
        {
          *space = '\n';
          column = (guint) g_utf8_strlen (space + 1, p + 1 - space - 1);
          space = NULL;
        }
    }
  return g_steal_pointer (&wrapped);
}

/* The body is wrapped; a headline too long for its column is another matter. */
static void
test_wrapping_changes_nothing (void)
{
  for (guint i = 0; i < N_RELEASES; i++)
    {
      g_autoptr (Release) release = release_new ();
      char *body = strstr (release->text, release->headline) + strlen (release->headline);
      g_autofree char *wrapped = wrap (body, (guint) g_test_rand_int_range (60, 81));

      memcpy (body, wrapped, strlen (wrapped));
      check_release (release, release->text);
    }
}

static char *
replace (const char *text, const char *from, const char *to)
{
  g_auto (GStrv) pieces = g_strsplit (text, from, -1);

  return g_strjoinv (to, pieces);
}

static void
test_straight_quotes_change_nothing (void)
{
  for (guint i = 0; i < N_RELEASES; i++)
    {
      g_autoptr (Release) release = release_new ();
      g_autofree char *opened = replace (release->text, "“", "\"");
      g_autofree char *straight = replace (opened, "”", "\"");

      check_release (release, straight);
    }
}

static void
test_capitals_change_only_the_headline (void)
{
  for (guint i = 0; i < N_RELEASES; i++)
    {
      g_autoptr (Release) release = release_new ();
      g_autofree char *upper = g_utf8_strup (release->headline, -1);
      g_autofree char *text = replace (release->text, release->headline, upper);

      g_free (release->headline);
      release->headline = g_steal_pointer (&upper);
      check_release (release, text);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/facts/frame-laws/read-as-made", test_read_as_made);
  g_test_add_func ("/facts/frame-laws/wrapping-changes-nothing", test_wrapping_changes_nothing);
  g_test_add_func ("/facts/frame-laws/straight-quotes-change-nothing",
                   test_straight_quotes_change_nothing);
  g_test_add_func ("/facts/frame-laws/capitals-change-only-the-headline",
                   test_capitals_change_only_the_headline);
  return g_test_run ();
}
