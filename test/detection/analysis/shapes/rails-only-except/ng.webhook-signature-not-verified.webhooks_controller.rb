class WebhooksController < ApplicationController
  skip_before_action :verify_authenticity_token
  before_action :verify_github, only: [:github]

  def github
    Build.create!(sha: params[:after])
    head :accepted
  end

  def shop
    Order.find_by!(number: params[:number]).update!(paid: true)
    head :ok
  end

  private

  def verify_github
    own = 'sha256=' + OpenSSL::HMAC.hexdigest('SHA256', ENV.fetch('GITHUB_SECRET'), request.raw_post)
    head :unauthorized unless Rack::Utils.secure_compare(own, request.headers['X-Hub-Signature-256'].to_s)
  end
end
