//! `/api/v1/openapi.json`: the open data described, from the types that answer.

use super::{answer, api};
use crate::{App, error::Failure};
use axum::{extract::State, response::Response};
use domain::fault::Kind;
use utoipa::{
    OpenApi,
    openapi::{Contact, License, Server},
};

const ABOUT: &str = "Courses and cultural events of the school, as its public pages show them, for other sites, \
    directories and maps. Read only, without a key, from any origin.\n\n\
    Times are local with their offset (RFC 3339), money is in cents of a euro, texts stand in up to four languages. \
    A page has at most 20 entries. Every answer has an ETag: ask again with If-None-Match. \
    Fields may be added; none is renamed.";

#[derive(OpenApi)]
#[openapi(
    paths(api::courses, api::events),
    components(schemas(
        answer::Courses,
        answer::Events,
        answer::OpenCourse,
        answer::OpenEvent,
        answer::ClassTime,
        answer::Place,
        answer::Texts,
        answer::Addresses,
        answer::Paging,
    ))
)]
struct Description;

pub(super) fn description(app: &App) -> utoipa::openapi::OpenApi {
    let mut api = Description::openapi();
    api.info.title = "Havre: open data".to_owned();
    api.info.description = Some(ABOUT.to_owned());
    api.info.version = "1".to_owned();
    api.info.license = Some(License::new("AGPL-3.0-or-later"));
    api.info.contact = Some(
        Contact::builder()
            .name(Some(&app.settings.school))
            .url(Some(&app.settings.public_url))
            .build(),
    );
    api.servers = Some(vec![Server::new(&app.settings.public_url)]);
    api
}

pub async fn show(State(app): State<App>) -> Result<Response, Failure> {
    let shared = app.shared(None);
    let json = description(&app)
        .to_json()
        .map_err(|error| Failure::new(Kind::Internal, &error))?;
    Ok(super::shared(shared, "application/json", json))
}

#[cfg(test)]
mod tests {
    use crate::testing;
    use serde_json::Value;

    /// The schema behind a `$ref`, or itself; of "this or null", this.
    fn followed<'a>(api: &'a Value, schema: &'a Value) -> &'a Value {
        if let Some(name) = schema["$ref"].as_str() {
            let name = name.strip_prefix("#/components/schemas/").unwrap();
            return followed(api, &api["components"]["schemas"][name]);
        }
        let either = schema["oneOf"].as_array().or(schema["anyOf"].as_array());
        match either.and_then(|all| all.iter().find(|one| one["type"] != "null")) {
            Some(one) => followed(api, one),
            None => schema,
        }
    }

    /// Every field of the answer stands in the schema, with words, a type that fits,
    /// and bounds where it is a number or a list.
    fn describes(api: &Value, schema: &Value, answer: &Value, at: &str) {
        let schema = followed(api, schema);
        match answer {
            Value::Object(fields) => {
                for (name, value) in fields {
                    let at = format!("{at}.{name}");
                    let field = &schema["properties"][name];
                    assert!(field.is_object(), "{at} is not described");
                    let words = field["description"]
                        .as_str()
                        .or(followed(api, field)["description"].as_str());
                    assert!(
                        words.is_some_and(|words| words.len() > 3),
                        "{at} has no words"
                    );
                    if value.is_number() {
                        assert!(field["minimum"].is_number(), "{at} has no bound");
                    }
                    describes(api, field, value, &at);
                }
                for name in schema["required"].as_array().into_iter().flatten() {
                    assert!(
                        fields.contains_key(name.as_str().unwrap()),
                        "{at} lacks {name}"
                    );
                }
            }
            Value::Array(all) => {
                for one in all {
                    describes(api, &schema["items"], one, &format!("{at}[]"));
                }
            }
            leaf => {
                let kinds = match &schema["type"] {
                    Value::Array(kinds) => kinds.clone(),
                    one => vec![one.clone()],
                };
                let kind = match leaf {
                    Value::Null => "null",
                    Value::Bool(_) => "boolean",
                    Value::Number(_) => "integer",
                    _ => "string",
                };
                assert!(
                    kinds.iter().any(|k| k == kind),
                    "{at} is {kind}, described as {kinds:?}"
                );
            }
        }
    }

    #[tokio::test]
    async fn every_field_of_the_answers_is_described() {
        let site = testing::site().await;
        let read =
            async |path: &str| serde_json::from_str::<Value>(&site.get(path).await.html).unwrap();
        let api = read("/api/v1/openapi.json").await;
        for path in ["/api/v1/courses", "/api/v1/events"] {
            let get = &api["paths"][path]["get"];
            let schema = &get["responses"]["200"]["content"]["application/json"]["schema"];
            assert!(schema.is_object(), "{path}");
            for query in ["", "?lang=uk"] {
                describes(&api, schema, &read(&format!("{path}{query}")).await, path);
            }
            let parameters = get["parameters"].as_array().unwrap();
            assert_eq!(parameters.len(), 2);
            assert!(
                parameters.iter().all(|p| p["in"] == "query"
                    && p["required"] == false
                    && p["description"].is_string()),
                "{parameters:?}"
            );
        }
        assert_eq!(
            api["openapi"].as_str().unwrap().split('.').next(),
            Some("3")
        );
        assert!(
            api["info"]["description"]
                .as_str()
                .unwrap()
                .contains("cents of a euro")
        );
    }
}
