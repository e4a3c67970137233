use super::*;
use crate::testing;
use domain::language::Language;

#[tokio::test]
async fn it_says_how_many_and_when() {
    let site = testing::site().await;
    for (question, left) in [
        ("seats/course/premiers-pas", 5),
        ("seats/event/soiree-cinema", 28),
    ] {
        for language in Language::ALL {
            let words = Words::of(*language);
            let answer = site
                .get(&format!("/fn/live?question={question}&language={language}"))
                .await;
            assert_eq!(answer.status, 200, "{}", answer.html);
            let told: Told = serde_json::from_str(&answer.html).unwrap();
            let said = told.at(testing::now()).unwrap();
            assert_eq!(said.text, t!(words, "seats-left", n = left));
            assert_eq!(said.mood, Mood::of_seats(left));
            assert!(
                said.more.contains(&words.localise_digits("09:00")),
                "{}",
                said.more
            );
        }
    }
}

#[tokio::test]
async fn what_is_not_listed_has_no_seats_to_tell() {
    let site = testing::site().await;
    for (question, status) in [
        ("seats/course/groupe-ferme&language=fr", 404),
        ("seats/course/jamais&language=fr", 404),
        ("seats/event/premiers-pas&language=fr", 404),
        ("seats/person/x&language=fr", 400),
        ("seats/course&language=fr", 400),
    ] {
        assert_eq!(
            site.get(&format!("/fn/live?question={question}"))
                .await
                .status,
            status,
            "{question}"
        );
    }
}

#[test]
fn the_island_is_whole_without_scripts() {
    let slug = "premiers-pas".parse().unwrap();
    for (left, class) in [
        (0, "tag--bad"),
        (1, "tag--warn"),
        (5, "tag--warn"),
        (6, "tag--good"),
    ] {
        let html = crate::page::render(|| {
            seats_left(
                Words::of(Language::Fr),
                testing::now(),
                Seated::Course,
                &slug,
                left,
            )
        });
        assert!(html.contains(class) && html.contains("<svg"), "{html}");
    }
}
