package dev.muster.storage;

import dev.muster.ports.LocalChatStore;

/** D3: the local chat in memory keeps the contract. */
class InMemoryLocalChatStoreTest extends LocalChatStoreContract {
    @Override
    protected LocalChatStore emptyStore() {
        return new InMemoryLocalChatStore();
    }
}
