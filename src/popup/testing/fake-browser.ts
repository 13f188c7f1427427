import messages from '../../../locales/en/messages.json';

interface Entry {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

const entries: Record<string, Entry> = messages;

/** What `text.ts` needs of `browser`, so that tests read the words that people read. */
export default {
  i18n: {
    getUILanguage: () => 'en-GB',
    /** As browsers do it: `$NAME$` stands for a placeholder whose content is `$1`, `$2` … */
    getMessage(key: string, values: string[] = []): string {
      const { message = '', placeholders = {} } = entries[key] ?? {};
      return message.replaceAll(/\$(\w+)\$/g, (_, name: string) => {
        const content = placeholders[name.toLowerCase()]?.content ?? '';
        return values[Number(content.slice(1)) - 1] ?? '';
      });
    },
  },
};
