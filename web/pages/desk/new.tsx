import type { ReactNode } from 'react';
import { Form } from '../../form/Form.js';
import { useFormState } from '../../form/use-form-state.js';
import { DeskFrame, deskHead } from '../../desk/DeskFrame.js';
import { graphql, type ResultOf } from '../../graphql.js';
import { usePage } from '../../frame/page-context.js';
import { definePage } from '../page.js';

const NewRecordQuery = graphql(`
  query NewRecord($parent: ID!, $hasParent: Boolean!) {
    model {
      kinds {
        name
        label
        about
        of
      }
    }
    desk {
      draft {
        id
      }
      record(id: $parent) @include(if: $hasParent) {
        record {
          id
          kind
          slug
          displayName
        }
        parts {
          id
          kind
        }
      }
    }
  }
`);

/** A new record: of which kind, part of what, and under which address. What is said of it comes next. */
function NewRecordPage({ data: { model, desk } }: { readonly data: ResultOf<typeof NewRecordQuery> }): ReactNode {
  const { query, wording } = usePage();
  const { phrase } = wording;
  const state = useFormState('create');
  const parent = desk?.record?.record;
  const kinds = model.kinds.filter(({ of }) => of === (parent?.kind ?? null));
  const chosen = state?.typed.kind ?? query.get('kind') ?? (parent ? '' : 'person');
  const siblings = (desk?.record?.parts ?? []).filter(({ kind }) => kind === chosen).length;
  const offered = parent && chosen !== '' ? `${parent.slug}-${chosen}-${String(siblings + 1)}` : '';
  return (
    <DeskFrame title={parent ? phrase('desk.new.part', { name: parent.displayName }) : phrase('desk.new.title')}>
      <Form name="create" to="/desk/new" hidden={{ parent: parent?.id }} className="work">
        <div className="field">
          <label htmlFor="create-kind">{phrase('desk.new.kind')}</label>
          <select id="create-kind" name="kind" defaultValue={chosen}>
            {kinds.map(({ name, label }) => (
              <option key={name} value={name}>
                {label}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor="create-slug">{phrase(parent ? 'desk.new.partSlug' : 'desk.new.slug')}</label>
          <small id="create-slug-hint">{phrase('desk.new.slugHint')}</small>
          <input
            id="create-slug"
            name="slug"
            type="text"
            required
            autoComplete="off"
            maxLength={100}
            aria-describedby="create-slug-hint"
            aria-invalid={state?.problem?.path === 'slug' || undefined}
            defaultValue={state?.typed.slug ?? offered}
          />
        </div>
        <div className="buttons">
          <button type="submit" className="main">
            {phrase('desk.new.submit')}
          </button>
        </div>
      </Form>
      <dl className="facts">
        {kinds.map(({ name, label, about }) => (
          <div key={name}>
            <dt>{label}</dt>
            <dd>{about}</dd>
          </div>
        ))}
      </dl>
    </DeskFrame>
  );
}

export const newRecordPage = definePage({
  pattern: '/desk/new',
  private: true,
  document: NewRecordQuery,
  variables: ({ query }) => ({ parent: query.get('parent') ?? '', hasParent: query.has('parent') }),
  head: (_, { wording }) => deskHead(wording.phrase('desk.new.title')),
  Body: NewRecordPage,
});
