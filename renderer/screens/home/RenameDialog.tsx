import { useForm } from 'react-hook-form';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Field } from '../../components/Field.tsx';
import { TextInput } from '../../components/TextInput.tsx';
import { appStrings } from '../../strings/app.ts';
import { homeStrings as words } from '../../strings/home.ts';

type Props = { readonly title: string; readonly onRename: (title: string) => void; readonly onClose: () => void };

const formId = 'rename-report';
const longestTitle = 100;

/** Asks what a report is to be called in the list. */
export function RenameDialog({ title, onRename, onClose }: Props) {
  const { register, handleSubmit, formState } = useForm({ defaultValues: { title } });
  const submit = handleSubmit((values) => {
    onRename(values.title.trim());
    onClose();
  });
  return (
    <Dialog
      title={words.renameTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{appStrings.cancel}</Button>
          <Button kind="primary" type="submit" form={formId}>
            {words.renameSave}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={(event) => void submit(event)}>
        <Field label={words.renameLabel} help={words.renameHelp} error={formState.errors.title?.message}>
          {(control) => (
            <TextInput
              {...control}
              maxLength={longestTitle}
              autoFocus
              onFocus={(event) => event.currentTarget.select()}
              {...register('title', { validate: (value) => value.trim() !== '' || words.renameEmpty })}
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
}
