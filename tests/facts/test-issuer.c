/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-test-facts.h"

#define MORE                                                                                \
  "The board has five members, and none of them has seen the weir with their own eyes.\n\n" \
  "She is joined by the attorneys general of Ohio, Maine, Texas, and Utah in the letter.\n"

/* @expected is "name|office|code|organisation". */
static void
check_issuer (const char *utf8, const char *expected)
{
  g_autoptr (UndTestFacts) facts = und_test_facts_new (utf8, NULL);
  const UndPerson *issuer = &und_test_facts_part (facts, 0)->issuer;
  g_autofree char *found = g_strjoin (
    "|", issuer->name != NULL ? issuer->name : "-", issuer->office != NULL ? issuer->office : "-",
    issuer->jurisdiction != NULL ? issuer->jurisdiction : "-",
    issuer->organisation != NULL ? issuer->organisation : "-", NULL);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_subject_of_the_release (void)
{
  check_issuer ("Penrose Asks for a Weir\n\nToday, Idaho Attorney General Ada Penrose called on "
                "Board Secretary "
                "Milo Brandt to mend the weir before the winter floods come.\n\n" MORE,
                "Ada Penrose|Attorney General|US-ID|-");
  check_issuer ("AG Penrose Leads 5 States for a Weir\n\nIn the wake of the floods at Long Bend, "
                "Idaho Attorney "
                "General Ada Penrose today led a coalition of five attorneys general.\n\n" MORE,
                "Ada Penrose|Attorney General|US-ID|-");
  check_issuer ("Attorney General Penrose Calls on Board to Act\n\nToday, Attorney General Penrose "
                "of Idaho asked that "
                "the weir at Long Bend be mended before winter.\n\n" MORE,
                "Penrose|Attorney General|US-ID|-");
}

static void
test_addressee_is_not_the_issuer (void)
{
  check_issuer (
    "Attorney General Penrose Urges Secretary Brandt to Act\n\nBOISE – Attorney General Ada "
    "Penrose today urged U.S. "
    "Attorney General Milo Brandt and Senator Ruth Hale to mend the weir at Long Bend.\n\n" MORE,
    "Ada Penrose|Attorney General|US-ID|-");
}

/* Those who write stand behind the comma. */
static void
test_in_a_letter_to (void)
{
  check_issuer (
    "BOISE - Idaho Attorney General Ada Penrose and 22 other attorneys general today "
    "called on the River Board to act. In a letter to the Department of Rivers, Attorney "
    "General Penrose and the coalition ask for a weir.\n\n" MORE,
    "Ada Penrose|Attorney General|US-ID|-");
  check_issuer (
    "State Attorneys General Keep Pressure on River Board, Call for a Weir\n\nBOISE – "
    "Attorney General Ada Penrose and 20 other attorneys general asked the board to mend "
    "the weir at Long Bend.\n\n" MORE,
    "Ada Penrose|Attorney General|US-ID|-");
}

/* Whose request or letter it is, is not who announces it, nor who is named further on. */
static void
test_owner_is_not_the_issuer (void)
{
  check_issuer (
    "Delegation Backs the Weir\n\nBOISE – The letter of support for Idaho Governor Milo "
    "Brandt’s request for a weir was signed by all who live on the river.\n\n" MORE,
    "-|-|-|-");
  check_issuer ("River Press on the Weir\n\nBOISE – Three of the members of the River Board sent a "
                "letter about the weir. It follows one from Sen. Ruth Hale.\n\nTo read Sen. Hale’s "
                "letter, go to the page of the board.\n\n" MORE,
                "-|-|-|-");
  check_issuer (
    "Asking for a Weir\n\nBOISE – Attorney General Ada Penrose’s office today asked the "
    "River Board to mend the weir at Long Bend.\n\n" MORE,
    "Ada Penrose|Attorney General|US-ID|-");
}

static void
test_state_of_the_dateline (void)
{
  check_issuer (
    "AG Penrose Asks for a Weir\n\nST. PAUL – Attorney General Ada Penrose today asked the River "
    "Board to mend the weir at Long Bend.\n\n" MORE,
    "Ada Penrose|Attorney General|US-MN|-");
  check_issuer ("AG Penrose Asks for a Weir\n\nWASHINGTON, D. C. – Attorney General Ada Penrose "
                "today asked the "
                "River Board to mend the weir at Long Bend.\n\n" MORE,
                "Ada Penrose|Attorney General|US-DC|-");
  check_issuer ("Senator Penrose Asks for a Weir\n\nWASHINGTON, D.C. – U.S. Senator Ada Penrose "
                "(R-Idaho) today asked "
                "the River Board to mend the weir at Long Bend.\n\n" MORE,
                "Ada Penrose|U.S. Senator|US-ID|-");
}

static void
test_state_of_a_legislator (void)
{
  check_issuer (
    "Senator Penrose Asks for a Weir\n\nWASHINGTON – Senator Ada Penrose, (R-ID), a member "
    "of the board's committee, asked it to mend the weir at Long Bend.\n\n" MORE,
    "Ada Penrose|Senator|US-ID|-");
  check_issuer ("Penrose, Hale Ask for a Weir\n\nWASHINGTON – Senators Ada Penrose and Ruth Hale "
                "(both R-Ohio) asked the River Board to mend the weir at Long Bend.\n\n" MORE,
                "Ada Penrose|Senator|US-OH|-");
  check_issuer ("Penrose Asks for a Weir\n\nWASHINGTON  Senator Ada Penrose  R ID  asked the River "
                "Board to mend the weir at Long Bend before the winter floods come again.\n\n" MORE,
                "Ada Penrose|Senator|US-ID|-");
  check_issuer (
    "Senator Penrose Asks for a Weir\n\nWASHINGTON – Senator Ada Penrose asked the River "
    "Board to mend the weir.\n\nThe Idaho congressional delegation is behind her.\n\n",
    "Ada Penrose|Senator|US-ID|-");
  check_issuer (
    "Senator Penrose Asks for a Weir\n\nWASHINGTON – Senator Ada Penrose asked the River "
    "Board to mend the weir.\n\nThe board thanked the Idaho senators and Ohio.\n\n",
    "Ada Penrose|Senator|US-ID|-");
  check_issuer (
    "Representative Penrose Asks for a Weir\n\nWASHINGTON – Representative Ada Penrose asked the "
    "River Board to mend the weir.\n\nShe thanked the Idaho senators and Ohio.\n\n",
    "Ada Penrose|Representative|-|-");
  check_issuer (
    "Senator Penrose Asks for a Weir\n\nWASHINGTON – Senator Ada Penrose asked the River "
    "Board to mend the weir.\n\nThe board thanked two Idaho senators and Ohio.\n\n",
    "Ada Penrose|Senator|-|-");
  check_issuer (
    "Senator Penrose Asks for a Weir\n\nWASHINGTON – Senator Ada Penrose asked the River "
    "Board to mend the weir before the floods come.\n\n",
    "Ada Penrose|Senator|-|-");
  check_issuer ("Senator Penrose Asks for a Weir\n\nU.S. Senator Ada Penrose Ada Penrose\n\n"
                "WASHINGTON – Senator Ada Penrose (R-Idaho) asked the board for a weir today.\n\n",
                "Ada Penrose|U.S. Senator|US-ID|-");
}

/* Of whom a text says "Idahoans" is theirs. */
static void
test_state_of_its_people (void)
{
  check_issuer ("Attorney General Ada Penrose today asked the River Board for a weir.\n\n“Idahoans "
                "rely on it,” said Attorney General Penrose.",
                "Ada Penrose|Attorney General|US-ID|-");
  check_issuer ("Attorney General Ada Penrose today asked the River Board for a weir.\n\n“Idahoans "
                "and Utahns rely on it,” said Attorney General Penrose.",
                "Ada Penrose|Attorney General|-|-");
  check_issuer ("FOR IMMEDIATE RELEASE\n\nWASHINGTON – U.S. Senator Ada Penrose’s (R-Idaho) bill "
                "for a weir goes on.\n\n“It "
                "will be built,” said Senator Penrose.",
                "Penrose|Senator|US-ID|-");
}

static void
test_issuer_of_a_statement (void)
{
  check_issuer (
    "SEN. PENROSE ISSUES STATEMENT ON THE WEIR\n\nSen. Ada Penrose (R-Idaho) issued the "
    "following statement on Tuesday:\n\n“The weir at Long Bend must be mended now.”\n",
    "Ada Penrose|Senator|US-ID|-");
  check_issuer (
    "Statement on National Rivers Week\n\nMarch 4, 2025\n\nPremier Ada Penrose has issued "
    "the following statement on Rivers Week:\n\n“Rivers are the heart of our land.”\n",
    "Ada Penrose|Premier|-|-");
}

static void
test_state_of_the_contact (void)
{
  check_issuer ("Contact: press@doj.id.gov\n\nAG Penrose Asks for a Weir\n\nAttorney General Ada "
                "Penrose today asked the River "
                "Board to mend the weir at Long Bend.\n\n" MORE,
                "Ada Penrose|Attorney General|US-ID|-");
}

static void
test_state_of_the_site (void)
{
  g_autoptr (UndMarkup) markup = und_markup_new ();
  g_autoptr (UndTestFacts) facts = NULL;

  und_markup_add_metadata (markup, "site", "Idaho Attorney General's Newsroom", "meta");
  facts = und_test_facts_new (
    "AG Penrose Asks for a Weir\n\nAttorney General Ada Penrose today asked the River "
    "Board to mend the weir at Long Bend.\n\n" MORE,
    markup);
  g_assert_cmpstr (und_test_facts_part (facts, 0)->issuer.jurisdiction, ==, "US-ID");
}

static void
test_state_is_not_guessed_from_a_list (void)
{
  check_issuer ("AG Penrose Asks for a Weir\n\nAttorney General Ada Penrose today asked the River "
                "Board to mend "
                "the weir at Long Bend before winter.\n\n" MORE,
                "Ada Penrose|Attorney General|-|-");
  check_issuer (
    "AG Penrose Asks for a Weir\n\nAttorney General Ada Penrose today asked the River "
    "Board to mend the weir at Long Bend. Ohio and Utah joined Maine in a letter.\n\n" MORE,
    "Ada Penrose|Attorney General|-|-");
}

/* The state that stands beside the others is that of the one of whom nothing else says it. */
static void
test_state_beside_others (void)
{
  check_issuer (
    "AG Penrose Asks for a Weir\n\nAttorney General Ada Penrose today asked the River "
    "Board to mend the weir at Long Bend before winter. Idaho joins Ohio, Maine and Utah "
    "in the letter.\n",
    "Ada Penrose|Attorney General|US-ID|-");
  check_issuer ("AG Penrose Asks for a Weir\n\nAttorney General Ada Penrose today asked the River "
                "Board to mend the weir at Long Bend before winter.\n\nIn addition to Idaho, these "
                "states signed the letter: Ohio, Maine and Utah.\n",
                "Ada Penrose|Attorney General|US-ID|-");
  check_issuer ("Senator Penrose Asks for a Weir\n\nSenator Ada Penrose today asked the River "
                "Board to mend the weir at Long Bend before winter. Idaho joined Ohio in a letter, "
                "and Maine did too.\n",
                "Ada Penrose|Senator|-|-");
}

/* "Sent" is what they did. */
static void
test_verb_is_no_name (void)
{
  static const char *const verbs[] = { "Sent", "Sign", "Urge", "Lead", "Join", "Filed" };

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      g_autofree char *text = g_strdup_printf (
        "Twenty AGs %s Letter to Congress\n\nIdaho Attorney General Ada Penrose led a coalition of "
        "20 attorneys general in a letter about the weir.\n\nThe board has five members.\n",
        verbs[i]);

      check_issuer (text, "Ada Penrose|Attorney General|US-ID|-");
    }
}

static void
test_several_senators_are_no_issuer (void)
{
  check_issuer ("SENATORS ASK FOR A WEIR\n\nThe River Caucus, led by U.S. Senators Ada Penrose "
                "(R-Idaho) and Ruth "
                "Hale (D-Utah), today asked the board to mend the weir.\n\n" MORE,
                "-|-|-|-");
}

static void
test_delegation (void)
{
  check_issuer ("IDAHO DELEGATION ASKS FOR A WEIR\n\nIdaho's Congressional Delegation today sent a "
                "letter to the "
                "River Board asking it to mend the weir at Long Bend.\n\n" MORE,
                "-|-|US-ID|Idaho's Congressional Delegation");
}

static void
test_body_acts (void)
{
  check_issuer ("Millers Ask for a Weir\n\nFOR IMMEDIATE RELEASE\n\nThe National Association of "
                "Millers today asked the "
                "River Board to mend the weir at Long Bend.\n\n" MORE,
                "-|-|-|National Association of Millers");
}

/* Whom a petition is brought to does not tell of it. */
static void
test_recipient_is_not_the_issuer (void)
{
  check_issuer ("45,000 Ask for a Weir\n\nFOR IMMEDIATE RELEASE\n\nBOISE – Fen Rivers Alliance and "
                "six other groups today "
                "delivered a petition with 45,000 signatures to Governor Ada Penrose, asking for a "
                "weir.\n\nContact: Petra Lund, (208) 555-0143\n",
                "-|-|-|Fen Rivers Alliance");
  check_issuer ("MPs Ask for a Weir\n\nFOR IMMEDIATE RELEASE\n\nMore than 60 MPs from six parties "
                "have written to Rivers Secretary Ada Penrose, asking her to mend the weir at Long "
                "Bend.\n\nContact: Petra Lund, 555-0143\n",
                "-|-|-|-");
  /* Nothing is sent to these. */
  check_issuer ("A Letter on Weirs\n\nFOR IMMEDIATE RELEASE\n\nREED, Utah – Thanks to Governor Ada "
                "Penrose, the letter was sent to the River Board today.\n",
                "Ada Penrose|Governor|US-UT|-");
  check_issuer (
    "A Letter on Weirs\n\nFOR IMMEDIATE RELEASE\n\nREED, Utah – In addition to Attorney "
    "General Ada Penrose, the attorneys general of Ohio and Idaho signed the letter.\n",
    "Ada Penrose|Attorney General|US-UT|-");
  check_issuer ("A Letter on Weirs\n\nFOR IMMEDIATE RELEASE\n\nREED, Utah – The letter was sent "
                "thanks to Governor Ada Penrose.\n",
                "Ada Penrose|Governor|US-UT|-");
}

/* The mark of any party before it, not other letters. */
static void
test_states_of_parties (void)
{
  check_issuer ("Penrose, Lindt Ask for a Weir\n\nFOR IMMEDIATE RELEASE\n\nWASHINGTON – Today, "
                "Senators Ada Penrose and Bo Lindt (both L-Utah) asked the River Board to mend the "
                "weir at Long Bend.\n\n" MORE,
                "Ada Penrose|Senator|US-UT|-");
  check_issuer ("Penrose, Lindt Ask for a Weir\n\nFOR IMMEDIATE RELEASE\n\nWASHINGTON – Today, "
                "Senators Ada Penrose and Bo Lindt (both W-Utah) asked the River Board to mend the "
                "weir at Long Bend.\n\n" MORE,
                "Ada Penrose|Senator|-|-");
}

/* Nor is anything sent to one who is listened to. */
static void
test_listening_is_no_sending (void)
{
  check_issuer ("A Letter on Weirs\n\nFOR IMMEDIATE RELEASE\n\nREED, Utah – The towns that sent a "
                "letter listened to Attorney General Ada Penrose on Monday.\n",
                "Ada Penrose|Attorney General|US-UT|-");
  check_issuer ("A Letter on Weirs\n\nFOR IMMEDIATE RELEASE\n\nREED, Utah – The towns have sent a "
                "letter to Attorney General Ada Penrose on Monday.\n",
                "-|-|-|-");
}

/* What has no word for an organisation is one where somebody works there. */
static void
test_body_with_company (void)
{
  check_issuer ("43 Groups Ask for a Weir\n\nFOR IMMEDIATE RELEASE\n\nReed Wire, together with 42 "
                "other consumer groups, today asked the River Board to mend the weir at Long "
                "Bend.\n\n“Nobody should have to wade,” said Bo Lindt, counsel at Reed Wire.\n",
                "-|-|-|Reed Wire");
#define TOLD                                                                                      \
  "43 Ask for a Weir\n\nFOR IMMEDIATE RELEASE\n\nAda Penrose Quill, along with 42 others, today " \
  "sent a letter to the River Board. "
  check_issuer (TOLD "“Mend it,” said Bo Lindt, counsel at Ada Penrose Quill.\n",
                "-|-|-|Ada Penrose Quill");
  check_issuer (TOLD "It rains.\n\nAbout Ada Penrose Quill\nWe keep wires.\n",
                "-|-|-|Ada Penrose Quill");
  /* A person is none. */
  check_issuer (TOLD "It is about Ada Penrose Quill and her parks.\n", "-|-|-|-");
  check_issuer (TOLD "“Mend it,” said a spokesperson for Ada Penrose Quill.\n", "-|-|-|-");
  check_issuer (TOLD "The board looked at Ada Penrose Quill in silence.\n", "-|-|-|-");
  check_issuer (TOLD "It rains.\n\nAbout Ada Penrose Quill: She keeps parks.\n", "-|-|-|-");
  check_issuer (TOLD
                "“Mend it,” said Bo Lindt, counsel at Ada Penrose Quill. Dr. Ada Penrose Quill "
                "keeps parks.\n",
                "-|-|-|-");
}

static void
test_about_at_foot (void)
{
  check_issuer ("43 Groups Ask for a Weir\n\nFOR IMMEDIATE RELEASE\n\nMore than forty groups today "
                "asked the River Board to mend the weir at Long Bend before the winter floods "
                "come.\n\nAbout the Fen Rivers Alliance: We keep rivers clean.\n\n###\n",
                "-|-|-|Fen Rivers Alliance");
}

static void
test_letterhead_of_a_letter (void)
{
  check_issuer ("National Association of Attorneys General\n\nPRESIDENT\nAda "
                "Penrose\nIdaho\nAttorney General\n\nVICE "
                "PRESIDENT\nRuth Hale\nUtah\nAttorney General\n\nMarch 4, 2025\n\nDear Director "
                "Brandt:\n\nWe write to ask "
                "that the weir be mended.\n\nSincerely,\n\nRuth Hale\nAttorney General of Utah\n",
                "-|-|-|-");
  check_issuer ("STATE OF IDAHO\nOFFICE OF THE ATTORNEY GENERAL\n\nADA Q. PENROSE\nATTORNEY "
                "GENERAL\n\nMarch 4, 2025\n\n"
                "The Honorable Milo Brandt\nDirector\n\nDear Director Brandt:\n\nWe write to ask "
                "that the weir be mended.\n\n"
                "Sincerely,\n\nRuth Hale\nAttorney General of Utah\n",
                "ADA Q. PENROSE|Attorney General|US-ID|-");
  check_issuer ("March 4, 2025\n\nThe Honorable Milo Brandt\nDirector\n\nDear Director "
                "Brandt:\n\nWe write to ask "
                "that the weir be mended.\n\nSincerely,\n\nRuth Hale\nAttorney General of Utah\n",
                "-|-|-|-");
  /* Whom the letter greets stands above as an address. */
  check_issuer ("OFFICE OF THE ATTORNEY GENERAL\n\nADA Q. PENROSE\nATTORNEY GENERAL\n\nDear Ms. "
                "Penrose:\n\nWe write to ask that the weir be mended.\n\nSincerely,\n\nRuth Hale\n",
                "-|-|-|-");
}

static void
test_sponsor_of_a_petition (void)
{
  check_issuer ("Mend the Weir\n\nAda Penrose started this petition to the River Board\n\nThe weir "
                "has leaked since 1931.\n",
                "Ada Penrose|-|-|-");
  check_issuer ("Mend the Weir\n\nSign this petition and mend the weir.\n\nSponsored by: League of "
                "River Towns\n",
                "-|-|-|League of River Towns");
  check_issuer (
    "Mend the Weir\n\nSign this petition and mend the weir.\n\nTo: River Board\nFrom: The "
    "Friends of the Weir\n",
    "-|-|-|Friends of the Weir");
  check_issuer (
    "Mend the Weir\n\nSign this petition and mend the weir.\n\nTo: River Board\nFrom: Ada "
    "Penrose\n",
    "Ada Penrose|-|-|-");
  check_issuer ("Mend the Weir\n\nSign this petition and mend the weir.\n\nTo: River Board\nFrom: "
                "[Your Name]\n",
                "-|-|-|-");
  /* Where the line ends the name does. */
  check_issuer (
    "Mend the Weir\n\nSign this petition\n\nCreated by Ada Penrose\nDeadline 9 May 2023\n",
    "Ada Penrose|-|-|-");
  check_issuer (
    "Mend the Weir\n\nSign this petition.\n\nStarted by Fen Rowers Group\n\nThe weir has "
    "leaked since 1931.\n",
    "-|-|-|Fen Rowers Group");
  check_issuer ("Mend the Weir\n\nSign this petition.\n\nStarted by\nAda Penrose\n",
                "Ada Penrose|-|-|-");
  check_issuer ("Mend the Weir\n\nSign this petition. The siren is created by Fen Works.\n",
                "-|-|-|-");
  check_issuer ("Mend the Weir\n\nSign this petition that was created by Ada\nPenrose of Fen.\n",
                "Ada Penrose|-|-|-");
  check_issuer ("Mend the Weir\n\nSign this petition.\n\nStarted by Free Weirs Idaho\n",
                "-|-|-|Free Weirs Idaho");
  check_issuer (
    "Mend the Weir\n\nauthor: Friends of Wild Weirs\ntarget: Governor Olaf Hale\n\nSign this "
    "petition.\n",
    "-|-|-|Friends of Wild Weirs");
  check_issuer ("Mend the Weir\n\nSign this petition.\n\nSponsor: Dr Ada Penrose\n",
                "Ada Penrose|-|-|-");
}

static void
test_publisher_of_news (void)
{
  check_issuer (
    "Attorneys General Ask for a Weir\n\n3 minute read\n\nAttorneys general in nine states are "
    "asking the "
    "River Board to mend the weir at Long Bend.\n\nMore stories from The Valley Courier\n",
    "-|-|-|The Valley Courier");
  check_issuer (
    "Attorneys General Ask for a Weir\n\n3 minute read\n\nAttorneys general in nine states are "
    "asking the "
    "River Board to mend the weir at Long Bend.\n\nWrite to us at letters@courier.example\n",
    "-|-|-|courier");
  check_issuer (
    "Attorneys General Ask for a Weir\n\nBy Petra Lund | plund@vc.example\n\n3 minute "
    "read\n\nAttorneys general in nine states are asking the River Board to mend the weir "
    "at Long Bend.\n",
    "-|-|-|-");
}

/* A joint release is the first senator's that its headline names; one that names only a caucus says
 * of none whose it is. */
static void
test_joint_releases (void)
{
  check_issuer ("SENS. PENROSE, LINDT URGE RIVER BOARD TO MEND THE WEIR\n\nMarch 4, 2025\n\n"
                "WASHINGTON – In a letter sent today, Senators Ada Penrose (R-Texas) and Bo Lindt "
                "(R-Tenn.) asked the River Board to mend the weir at Long Bend before winter.\n\n"
                "Contact: Petra Lund, (202) 555-0143\n",
                "Ada Penrose|Senator|US-TX|-");
  check_issuer (
    "SEN. PENROSE, IOWA DELEGATION ASK RIVER BOARD TO MEND THE WEIR\n\n"
    "WASHINGTON – The Iowa congressional delegation today asked the River Board to mend "
    "the weir at Long Bend before the winter floods come.\n\n"
    "The letter was signed by Senators Ada Penrose and Hugo Marsh and Representatives "
    "Bo Lindt and Cyrus Oram.\n",
    "Ada Penrose|Senator|US-IA|-");
  check_issuer ("MEMBERS OF SENATE RIVER CAUCUS URGE BOARD TO MEND THE WEIR\n\n"
                "The Senate River Caucus, led by U.S. Senators Ada Penrose (R-Texas) and Bo Lindt "
                "(D-Calif.), today asked the River Board to mend the weir at Long Bend.\n\n"
                "The letter was signed by:\n\nSenator Ada Penrose\nSenator Bo Lindt\n"
                "Senator Greta Voss\n",
                "-|-|-|-");
}

/* The state whose court is asked is another's. */
static void
test_courts_of_states (void)
{
  check_issuer (
    "Attorney General Ada Penrose, alongside a coalition of 22 attorneys general, has "
    "urged an Ohio court to mend the weir at Long Bend before winter.\n\nThis is the "
    "second time that Idaho and the coalition have asked for it.\n\n“Rivers rise,” said "
    "Attorney General Penrose.\n",
    "Ada Penrose|Attorney General|US-ID|-");
  check_issuer ("Attorney General Ada Penrose, alongside a coalition of 22 attorneys general, has "
                "urged an Ohio mill to mend the weir at Long Bend before winter.\n\nThis is the "
                "second time that the coalition has asked for it.\n\n“Rivers rise,” said Attorney "
                "General Penrose.\n",
                "Ada Penrose|Attorney General|US-OH|-");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/facts/issuer/in-a-letter-to", test_in_a_letter_to);
  g_test_add_func ("/facts/issuer/owner-is-not-the-issuer", test_owner_is_not_the_issuer);
  g_test_add_func ("/facts/issuer/verb-is-no-name", test_verb_is_no_name);
  g_test_add_func ("/facts/issuer/state-of-a-legislator", test_state_of_a_legislator);
  g_test_add_func ("/facts/issuer/state-of-its-people", test_state_of_its_people);
  g_test_add_func ("/facts/issuer/issuer-of-a-statement", test_issuer_of_a_statement);
  g_test_add_func ("/facts/issuer/subject-of-the-release", test_subject_of_the_release);
  g_test_add_func ("/facts/issuer/addressee-is-not-the-issuer", test_addressee_is_not_the_issuer);
  g_test_add_func ("/facts/issuer/state-of-the-dateline", test_state_of_the_dateline);
  g_test_add_func ("/facts/issuer/state-of-the-contact", test_state_of_the_contact);
  g_test_add_func ("/facts/issuer/state-of-the-site", test_state_of_the_site);
  g_test_add_func ("/facts/issuer/state-is-not-guessed-from-a-list",
                   test_state_is_not_guessed_from_a_list);
  g_test_add_func ("/facts/issuer/state-beside-others", test_state_beside_others);
  g_test_add_func ("/facts/issuer/several-senators-are-no-issuer",
                   test_several_senators_are_no_issuer);
  g_test_add_func ("/facts/issuer/delegation", test_delegation);
  g_test_add_func ("/facts/issuer/body-acts", test_body_acts);
  g_test_add_func ("/facts/issuer/recipient-is-not-the-issuer", test_recipient_is_not_the_issuer);
  g_test_add_func ("/facts/issuer/states-of-parties", test_states_of_parties);
  g_test_add_func ("/facts/issuer/listening-is-no-sending", test_listening_is_no_sending);
  g_test_add_func ("/facts/issuer/body-with-company", test_body_with_company);
  g_test_add_func ("/facts/issuer/about-at-foot", test_about_at_foot);
  g_test_add_func ("/facts/issuer/letterhead-of-a-letter", test_letterhead_of_a_letter);
  g_test_add_func ("/facts/issuer/sponsor-of-a-petition", test_sponsor_of_a_petition);
  g_test_add_func ("/facts/issuer/publisher-of-news", test_publisher_of_news);
  g_test_add_func ("/facts/issuer/joint-releases", test_joint_releases);
  g_test_add_func ("/facts/issuer/courts-of-states", test_courts_of_states);
  return g_test_run ();
}
