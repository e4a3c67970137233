use super::*;
use crate::testing;
use domain::language::Language;

fn plain(text: &str) -> String {
    text.replace(['\u{2066}', '\u{2068}', '\u{2069}'], "")
}

fn said(minutes_before: i64, long: i64) -> Vec<(i64, String, bool)> {
    let starts = testing::now();
    let told = tell(
        Words::of(Language::En),
        starts.plus_minutes(-minutes_before),
        starts,
        starts.plus_minutes(long),
        40,
    );
    told.lines
        .iter()
        .map(|line| {
            (
                (starts.0 - line.from.0) / 60_000,
                plain(&line.said.text),
                line.said.mood == Mood::Good,
            )
        })
        .collect()
}

#[test]
fn it_counts_down_and_then_says_now() {
    let said = said(20, 180);
    assert_eq!(said[0], (20, "in 20 minutes".into(), false));
    assert_eq!(said[1], (19, "in 19 minutes".into(), false));
    assert_eq!(said[19], (1, "in 1 minute".into(), false));
    assert_eq!(said[20], (0, "Now".into(), true));
    assert_eq!(said[21], (-180, String::new(), false));
    assert_eq!(said.len(), 22);
}

#[test]
fn far_away_it_counts_hours_and_further_nothing() {
    let day = said(3 * 24 * 60, 60);
    assert_eq!((day[0].1.as_str(), day[1].1.as_str()), ("", "in 23 hours"));
    assert_eq!(day[1].0, 24 * 60 - 1);
    assert_eq!(day[2], (23 * 60 - 1, "in 22 hours".into(), false));
    let hour = said(61, 60);
    assert_eq!(hour[0].1, "in 1 hour");
    assert_eq!(hour[1], (59, "in 59 minutes".into(), false));
    assert!(said(-200, 60).iter().all(|(_, text, _)| text.is_empty()));
}

/// The words hold until the turn they announce, and change there.
#[test]
fn a_page_is_right_until_its_turn() {
    let starts = testing::now();
    let ends = starts.plus_minutes(90);
    let words = Words::of(Language::Uk);
    let at = |now| tell(words, now, starts, ends, 1).lines[0].said.clone();
    let mut now = starts.plus_minutes(-3 * 24 * 60);
    let mut turns = 0;
    while let Some(turn) = turns_at(now, starts, ends) {
        assert!(turn > now);
        assert_eq!(at(Instant(turn.0 - 1)), at(now), "{turns}");
        assert_ne!(at(turn), at(now), "{turns}");
        (now, turns) = (turn, turns + 1);
    }
    assert_eq!(now, ends);
    assert_eq!(turns, 23 + 59 + 2);
}

#[tokio::test]
async fn plurals_are_the_languages_own() {
    let site = testing::site().await;
    let starts = testing::now().plus_minutes(22);
    let ends = starts.plus_minutes(60);
    let url = format!(
        "/fn/live?question=start/{}/{}&language=uk",
        starts.0, ends.0
    );
    let answer = site.get(&url).await;
    let told: Told =
        serde_json::from_str(&answer.html).unwrap_or_else(|_| panic!("{}", answer.html));
    let texts: Vec<_> = told
        .lines
        .iter()
        .map(|line| plain(&line.said.text))
        .collect();
    assert_eq!(texts[..2], ["через 22 хвилини", "через 21 хвилину"]);
    assert_eq!(texts[2], "через 20 хвилин");
    assert_eq!(
        texts.last().unwrap(),
        "",
        "beyond a quarter of an hour nothing is promised"
    );
}
