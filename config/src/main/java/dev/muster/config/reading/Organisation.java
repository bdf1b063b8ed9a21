package dev.muster.config.reading;

import dev.muster.config.yaml.Value.Entry;
import dev.muster.domain.practice.Person;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Team;
import dev.muster.domain.service.ConfigurationItem;
import dev.muster.domain.service.ServiceGraph;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Who and what there is, from our own files and from Backstage's; each is declared before the next one mentions it. */
final class Organisation {
    private final Documents documents;
    private final Catalogue catalogue;

    final Map<PersonId, Person> people;
    final Names peopleNames;
    final Map<String, Team> teams;
    final Names teamNames;
    final Map<String, List<String>> competences;
    final ServiceGraph services;
    final Names serviceNames;

    Organisation(Documents documents) {
        this.documents = documents;
        this.catalogue = Catalogue.of(documents.catalogue());

        people = PeopleFile.read(documents.file(FileNames.PEOPLE));
        CataloguePeople.addTo(people, catalogue);
        peopleNames = names(
                "person",
                FileNames.PEOPLE,
                people.keySet().stream().map(PersonId::value).toList());

        teams = TeamsFile.read(documents.file(FileNames.TEAMS), peopleNames);
        CatalogueTeams.addTo(teams, catalogue, peopleNames);
        teamNames = names("team", FileNames.TEAMS, teams.keySet());
        competences =
                CompetencesFile.read(documents.file(FileNames.COMPETENCES), teamNames, inLowerCase(teams.keySet()));

        List<Entry> own = Declared.in(documents.file(FileNames.SERVICES));
        serviceNames = names("service", FileNames.SERVICES, serviceNames(own));
        List<ConfigurationItem> items = new ArrayList<>(CatalogueItems.read(catalogue, serviceNames, teamNames));
        items.addAll(ServicesFile.read(own, serviceNames, teamNames));
        services = new ServiceGraph(items);
    }

    private Set<String> serviceNames(List<Entry> own) {
        Set<String> names = own.stream().map(Entry::name).collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> taken = inLowerCase(names);
        catalogue.items().forEach((entity, name) -> {
            if (!taken.contains(name.toLowerCase(Locale.ROOT))) {
                names.add(name);
            } else {
                entity.place()
                        .mistake(
                                "`" + name + "` is described in " + FileNames.SERVICES + " as well",
                                "keep one of the two, or rename the one in " + FileNames.SERVICES);
            }
        });
        return names;
    }

    /** What can be called: teams and competences. */
    Names callable() {
        Set<String> names = new LinkedHashSet<>(teams.keySet());
        names.addAll(competences.keySet());
        boolean complete = documents.isReadable(FileNames.TEAMS) && documents.isReadable(FileNames.COMPETENCES);
        return new Names("competence or team", FileNames.COMPETENCES, complete, names);
    }

    private Names names(String noun, String home, Collection<String> declared) {
        return new Names(noun, home, documents.isReadable(home), declared);
    }

    private static Set<String> inLowerCase(Set<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }
}
