package org.openhaven.directory.source;

import org.springframework.data.repository.ListCrudRepository;

/** All editions of all sources; few. */
public interface SourceEditions extends ListCrudRepository<SourceEdition, SourceEdition.Id> {

}
