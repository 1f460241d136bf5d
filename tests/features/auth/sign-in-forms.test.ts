import { expect, test } from 'vitest'
import {
  askForm,
  codeForm,
  noFieldsForm,
  recoveryCodeForm,
  staffSignInForm,
  welcomeForm,
} from '#app/features/auth/sign-in-forms.ts'

const megabyte = 'x'.repeat(1_000_000)

test('addresses are tidied, and what is none is told', () => {
  expect(askForm.parse({ email: ' Maria@Northwind.example ', to: '/' })).toEqual({
    email: 'maria@northwind.example',
    to: '/',
  })
  for (const email of [
    '',
    'maria',
    'a@b',
    'a b@c.example',
    `${megabyte}@x.example`,
    'a@b.example\r\nBcc: c@d.example',
  ]) {
    expect(askForm.safeParse({ email, to: '/' }).success).toBe(false)
  }
})

test('six digits, spaces or not, and nothing else', () => {
  expect(codeForm.parse({ code: '123 456' })).toEqual({ code: '123456' })
  expect(codeForm.parse({ code: '012-345' })).toEqual({ code: '012345' })
  for (const code of ['abc', '12345', '1234567', '', '１２３４５６', megabyte, ['123456', '123456']]) {
    expect(codeForm.safeParse({ code }).error?.issues).toMatchObject([
      { path: ['code'], message: 'Type the six digits' },
    ])
  }
})

test('unknown and missing fields are refused by every form', () => {
  const forms = [
    { form: askForm, good: { email: 'a@b.example', to: '/' } },
    { form: codeForm, good: { code: '123456' } },
    { form: noFieldsForm, good: {} },
    { form: recoveryCodeForm, good: { code: 'k7mp-2xqa-9dtn' } },
    { form: staffSignInForm, good: { email: 'a@b.example', password: 'x', to: '/' } },
    { form: welcomeForm, good: { name: 'Cleo', password: 'granite tulip orbit', code: '123456' } },
  ]
  for (const { form, good } of forms) {
    expect(form.safeParse(good).success).toBe(true)
    expect(form.safeParse({ ...good, userId: 'x' }).success).toBe(false)
    for (const name of Object.keys(good)) {
      expect(form.safeParse({ ...good, [name]: undefined }).success).toBe(false)
      expect(form.safeParse({ ...good, [name]: megabyte }).success).toBe(false)
    }
  }
})

test('passwords keep their spaces and have 12 to 200 characters', () => {
  const chosen = (password: string) => welcomeForm.safeParse({ name: 'Cleo', password, code: '123456' })
  expect(chosen(' spaces stay ').data?.password).toBe(' spaces stay ')
  expect(chosen('eleven char').success).toBe(false)
  expect(chosen('x'.repeat(200)).success).toBe(true)
  expect(chosen('x'.repeat(201)).success).toBe(false)
})
