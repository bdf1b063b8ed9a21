package dev.muster.config.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;
import dev.muster.domain.service.ConfigurationItem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A6, D6: Backstage catalogues are read as they are. */
class CatalogueTest {
    private static final String SHOP = """
            apiVersion: backstage.io/v1alpha1
            kind: Component
            metadata:
              name: shop
              title: The shop
              annotations: {any/thing: at all}
              links: [{url: https://shop.example.test}]
            spec:
              type: website
              lifecycle: production
              owner: group:default/web
              system: store
              providesApis: [shop]
              consumesApis: [api:default/payments]
              dependsOn:
                - resource:default/orders
                - Component:Default/Mail
            ---
            kind: API
            metadata: {name: shop}
            spec: {owner: web}
            ---
            kind: API
            metadata: {name: payments}
            spec: {owner: web}
            ---
            kind: System
            metadata: {name: store}
            spec: {owner: web}
            ---
            kind: Resource
            metadata: {name: orders}
            spec: {owner: web, dependencyOf: [component:mail]}
            ---
            kind: Location
            metadata: {name: elsewhere}
            spec: {targets: [./elsewhere.yaml]}
            """;
    private static final Written FILES = Written.least()
            .with("teams.yaml", "web: [ben, ana]\n")
            .with("services.yaml", "mail:\n")
            .with("services/catalog-info.yaml", SHOP);

    private static ConfigurationItem item(Practice practice, String name) {
        return practice.services().find(name).orElseThrow();
    }

    @Test
    void componentsSystemsResourcesAndApisAreItemsWithTheirOwnersAndNeeds() {
        Practice practice = FILES.practice();

        assertEquals(
                new ConfigurationItem(
                        "shop", "The shop", Optional.of("web"), List.of("orders", "mail", "payments"), List.of()),
                item(practice, "shop"));
        assertEquals(List.of("shop"), item(practice, "store").dependsOn());
        assertEquals(
                List.of("mail", "orders", "payments", "shop", "shop-api", "store"),
                practice.services().items().stream()
                        .map(ConfigurationItem::name)
                        .toList());
    }

    @Test
    void anApiNeedsWhoeverProvidesItAndKeepsALongerNameBesideAComponent() {
        assertEquals(List.of("shop"), item(FILES.practice(), "shop-api").dependsOn());
    }

    @Test
    void peopleAndTeamsOfTheCatalogueAreTakenWhereOurFilesDoNotHaveThem() {
        Practice practice = Written.least()
                .with("teams.yaml", "web: [ana]\n")
                .with("services/people.yml", """
                        kind: User
                        metadata: {name: cleo}
                        spec: {profile: {displayName: Cleo Marsh, email: cleo@example.test}, memberOf: [ops]}
                        ---
                        kind: User
                        metadata: {name: ana}
                        spec: {profile: {displayName: Somebody Else}}
                        ---
                        kind: Group
                        metadata: {name: ops}
                        spec: {type: team, children: [], members: [user:default/ben]}
                        ---
                        kind: Group
                        metadata: {name: web}
                        spec: {members: [ben]}
                        ---
                        kind: Group
                        metadata: {name: everyone-else}
                        spec: {children: [ops]}
                        """)
                .practice();

        assertEquals("Cleo Marsh", practice.person(PersonId.of("cleo")).name());
        assertEquals("ana", practice.person(PersonId.of("ana")).name());
        assertEquals(List.of("web", "ops"), List.copyOf(practice.teams().keySet()));
        assertEquals(
                List.of(PersonId.of("ben"), PersonId.of("cleo")),
                practice.teamsFor("ops").getFirst().roster().callingOrder(Instant.EPOCH));
        assertEquals(
                List.of(PersonId.of("ana")),
                practice.teamsFor("web").getFirst().roster().callingOrder(Instant.EPOCH));
    }

    @Test
    void mistakesInACatalogueHaveTheirLines() {
        Written files = Written.least().with("services.yaml", "mail:\n").with("services/shop.yaml", """
                kind: Component
                metadata:
                  name: shop
                spec:
                  owner: group:default/wbe
                  dependsOn:
                    - component:default/mial
                    - a b
                ---
                kind: Component
                ---
                metadata: {name: nameless-kind}
                ---
                kind: component
                metadata: {name: Shop}
                ---
                kind: API
                metadata: {name: mail}
                spec: {owner: user:ana}
                ---
                kind: Group
                metadata: {name: managers}
                spec: {members: [ana, anna]}
                """);

        assertEquals(
                List.of(
                        "services/shop.yaml:5: `spec.owner` names `wbe`, and there is no such team — add `wbe` to teams.yaml",
                        "services/shop.yaml:7: `spec.dependsOn` names `mial`, and there is no such service — "
                                + "did you mean `mail`? Otherwise add `mial` to services.yaml",
                        "services/shop.yaml:8: `spec.dependsOn` is `a b`, which is not an entity reference — "
                                + "write it as kind:namespace/name, such as component:default/payments",
                        "services/shop.yaml:10: `metadata` is missing — add metadata with a name",
                        "services/shop.yaml:12: `kind` is missing — say what it is, as in kind: Component",
                        "services/shop.yaml:15: `component:default/shop` is described twice, "
                                + "first in services/shop.yaml:3 — keep one of the two",
                        "services/shop.yaml:18: `mail` is described in services.yaml as well — "
                                + "keep one of the two, or rename the one in services.yaml",
                        "services/shop.yaml:19: `spec.owner` is a person, and incidents call teams — "
                                + "make a team of them in teams.yaml and name it here",
                        "services/shop.yaml:22: `managers` means those in practice.yaml — choose another name",
                        "services/shop.yaml:23: `spec.members` names `anna`, and there is no such person — "
                                + "did you mean `ana`? Otherwise add `anna` to people.yaml"),
                files.mistakes());
    }

    @Test
    void itemsMayNeedEachOtherInACircle() {
        Practice practice = Written.least()
                .with("services.yaml", "a: {dependsOn: [B]}\nb: {dependsOn: [a]}\n")
                .practice();

        assertEquals(List.of("b"), item(practice, "a").dependsOn());
    }
}
