package org.openhaven.api.instance;

import java.util.Optional;

/** Another Haven works in the data folder. The message names it and says what to do. */
public class FolderInUseException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	FolderInUseException(DataFolder folder, Optional<RunFile> holder) {
		super(message(folder, holder));
	}

	private static String message(DataFolder folder, Optional<RunFile> holder) {
		String who = holder.map(RunFile::toString).orElse("a process that does not tell its name");
		if (holder.isPresent() && !holder.get().isServing()) {
			return "The command '" + holder.get().work() + "' is working in " + folder.path() + " (" + who
					+ "). Wait for its end, or set HAVEN_DATA_DIR to another folder";
		}
		return "Haven already serves the data folder " + folder.path() + " (" + who
				+ "). Stop it first, or set HAVEN_DATA_DIR to another folder";
	}

}
